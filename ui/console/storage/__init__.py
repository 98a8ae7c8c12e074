"""A full or missing disk of the hub, said on every page of those who can do something about it."""
