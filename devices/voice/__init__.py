"""Reads out what cannot be read."""
