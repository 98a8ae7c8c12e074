"""Reads the screen out to who cannot see it."""
