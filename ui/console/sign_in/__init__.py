"""Signing in and out, and changing a password."""
