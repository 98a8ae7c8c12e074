"""One service: what it is, what it needs, and every way to it."""
