"""Bytes taken one by one by a coroutine that is sent them in turn."""

from collections.abc import Generator

Command = Generator[None, int, None]
Number = Generator[None, int, int]


def take(size: int) -> Generator[None, int, bytes]:
    """The next `size` bytes."""
    data = bytearray()
    while len(data) < size:
        data.append((yield))
    return bytes(data)


def number(size: int) -> Number:
    """Of so many bytes, the lowest first."""
    data = yield from take(size)
    return int.from_bytes(data, "little")
