"""The twin of identity-card readers: a swipe, a tag that stays, a library card under the light."""

import threading

from devices.line.pty_port import PtyPort

_REPEAT = 0.1
"""Seconds between two frames while a tag is near."""


class IdCardTwin:
    """One twin for all kinds: what is done to it decides what it sends."""

    def __init__(self, port: PtyPort) -> None:
        self.port = port
        self._tag = ""
        self._sending = threading.Lock()

    def serve(self) -> None:
        """Repeats the tag that is near; everything else is sent when it is done."""
        while not self.port.closed:
            self.port.read(_REPEAT)
            if self._tag:
                self.send(_tag_frame(self._tag))

    def swipe(self, track_2: str, track_1: str = "") -> None:
        """Tracks without their sentinels; the check characters are added."""
        first = _checked(f"%{track_1}?", 0x20) if track_1 else ""
        second = _checked(f";{track_2}?", 0x30) if track_2 else ""
        self.send(f"{first}{second}\r".encode("ascii"))

    def hold(self, tag: str) -> None:
        """Ten hexadecimal digits, repeated until `take_away`."""
        self._tag = tag

    def take_away(self) -> None:
        self._tag = ""

    def present(self, number: str) -> None:
        """A library card's barcode, with Codabar's start and stop letters."""
        self.send(f"A{number}B\r\n".encode("ascii"))

    def send(self, data: bytes) -> None:
        """Sends bytes as they are: half a frame, or noise."""
        with self._sending:
            self.port.write(data)


def _tag_frame(tag: str) -> bytes:
    pairs = [int(tag[place : place + 2], 16) for place in range(0, 10, 2)]
    check = pairs[0] ^ pairs[1] ^ pairs[2] ^ pairs[3] ^ pairs[4]
    return f"\x02{tag}{check:02X}\x03".encode("ascii")


def _checked(track: str, zero: int) -> str:
    check = 0
    for character in track:
        check ^= ord(character) - zero
    return track + chr(check + zero)
