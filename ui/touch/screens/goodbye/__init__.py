"""The end of a visit and its reason."""
