"""It is done: the reference, what happens next, the receipt."""
