"""The services under one subject."""
