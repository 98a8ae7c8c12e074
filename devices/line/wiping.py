"""Overwriting what must not stay in memory."""


def wipe(secret: bytearray) -> None:
    """Overwrites in place. Python may still hold freed copies of the chunks it came in; nothing of ours points to them."""
    secret[:] = bytes(len(secret))
