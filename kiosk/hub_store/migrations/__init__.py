"""The steps by which a hub's tables came to be as they are."""
