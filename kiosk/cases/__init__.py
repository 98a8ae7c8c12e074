"""A submission after it was sent: its reference, and how people follow it up."""
