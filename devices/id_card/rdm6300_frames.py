"""Frames of RDM6300-type RFID readers: 02, ten hexadecimal digits, their check, 03; no I/O."""

import re

_FRAME = re.compile(rb"\x02(?P<tag>[0-9A-Fa-f]{10})(?P<check>[0-9A-Fa-f]{2})\x03")
_LENGTH = 14


class Rdm6300Frames:
    """Finds whole, right frames in a stream that may start in mid-frame or hold noise."""

    def __init__(self) -> None:
        self._gathered = b""

    def arrived(self, data: bytes) -> list[str]:
        """The tags of the frames that are now complete: ten hexadecimal digits, upper case."""
        self._gathered += data
        frames = list(_FRAME.finditer(self._gathered))
        end = frames[-1].end() if frames else 0
        self._gathered = self._gathered[end:][1 - _LENGTH :]
        return [frame["tag"].decode("ascii").upper() for frame in frames if _is_right(frame)]

    def forget(self) -> None:
        self._gathered = b""


def _is_right(frame: re.Match[bytes]) -> bool:
    check = 0
    for value in bytes.fromhex(frame["tag"].decode("ascii")):
        check ^= value
    return check == int(frame["check"], 16)
