"""A small coverage-guided fuzzer: inputs that take a decoder somewhere new are kept and changed further."""

import random
import sys
from collections.abc import Callable, Iterable
from types import FrameType
from typing import Any

Decode = Callable[[bytes], object]

_LONGEST = 300
_EDGES = b"\x00\x01\x02\x03\x06\x0a\x0d\x10\x15\x1b\x1d\x7f\x80\x84\xff;%?=^0A9"


class GuidedFuzzing:
    """The same `seed` gives the same inputs. `rooms` are parts of file names whose lines count as somewhere."""

    def __init__(self, decode: Decode, seeds: Iterable[bytes], rooms: tuple[str, ...], seed: int = 1) -> None:
        self._decode = decode
        self._kept = [b"", *seeds]
        self._rooms = rooms
        self._random = random.Random(seed)
        self._seen: set[tuple[str, int, int]] = set()
        self._path: set[tuple[str, int, int]] = set()

    @property
    def places(self) -> int:
        """How many steps from one line to another were seen."""
        return len(self._seen)

    def run(self, guided: int, blind: int = 0) -> None:
        """Lets every exception pass that the decoder lets pass. Guided inputs are traced and some fifty times slower."""
        for data in list(self._kept):
            self._traced(data)
        for _ in range(guided):
            data = self._changed()
            if self._traced(data):
                self._kept.append(data)
        for _ in range(blind):
            self._decode(self._changed())

    def _traced(self, data: bytes) -> bool:
        """Whether it led anywhere new."""
        self._path = set()
        before = sys.gettrace()
        sys.settrace(self._enter)
        try:
            self._decode(data)
        finally:
            sys.settrace(before)
        is_new = not self._path <= self._seen
        self._seen |= self._path
        return is_new

    def _enter(self, frame: FrameType, event: str, argument: Any) -> Any:
        name = frame.f_code.co_filename
        if not any(room in name for room in self._rooms):
            return None
        last = 0

        def follow(frame: FrameType, event: str, argument: Any) -> Any:
            nonlocal last
            self._path.add((name, last, frame.f_lineno))
            last = frame.f_lineno
            return follow

        return follow

    def _changed(self) -> bytes:
        data = bytearray(self._random.choice(self._kept))
        for _ in range(self._random.randint(1, 4)):
            self._change(data)
        return bytes(data[:_LONGEST])

    def _change(self, data: bytearray) -> None:
        place = self._random.randint(0, len(data))
        end = min(len(data), place + self._random.randint(1, 8))
        match self._random.randrange(7):
            case 0 if data:
                data[place % len(data)] ^= 1 << self._random.randrange(8)
            case 1 if data:
                data[place % len(data)] = self._random.randrange(256)
            case 2:
                data[place:place] = bytes([self._random.choice(_EDGES)])
            case 3:
                del data[place:end]
            case 4:
                data[place:place] = data[place:end] * self._random.randint(1, 3)
            case 5:
                data[place:] = self._random.choice(self._kept)[place:]
            case _:
                data[place:place] = self._random.randbytes(self._random.randint(1, 6))
