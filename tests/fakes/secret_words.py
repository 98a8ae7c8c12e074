"""Words that are sought everywhere, and that whoever seeks never holds: they are kept scrambled, and so is what is searched."""

import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path

_MASK = 0x55
_SCRAMBLE = bytes(byte ^ _MASK for byte in range(256))
_CHUNK = 1 << 20
_OVERLAP = 256
_ALPHABET = b"bcdfghjklmnpqrstvwxz"


class SecretWords:
    """A name and a telephone number that stand in no content, made anew each time."""

    def __init__(self) -> None:
        name = bytes(secrets.choice(_ALPHABET) ^ _MASK for _ in range(20))
        number = b"01632 961 ".translate(_SCRAMBLE) + bytes(secrets.choice(b"0123456789") ^ _MASK for _ in range(3))
        self._scrambled = [name, number]

    def letters(self, which: int) -> Iterator[str]:
        """One at a time."""
        for byte in self._scrambled[which]:
            yield chr(byte ^ _MASK)

    def on_screen(self, texts: Iterable[str]) -> list[int]:
        """Which of them can be read in these texts, by their numbers."""
        return self._found([text.encode() for text in texts])

    def in_files(self, folder: Path) -> list[str]:
        """Files under a folder that hold one of them, in UTF-8 or UTF-16."""
        return [str(path) for path in folder.rglob("*") if path.is_file() and self._found([path.read_bytes()])]

    def in_own_memory(self) -> int:
        """How many of them are anywhere in this process's writable memory."""
        return len({number for piece in _own_memory() for number in self._found([piece])})

    def _found(self, contents: Iterable[bytes]) -> list[int]:
        scrambled = [content.translate(_SCRAMBLE) for content in contents]
        spellings = {number: (word, _wide(word)) for number, word in enumerate(self._scrambled)}
        return [number for number, each in spellings.items() if any(one in text for one in each for text in scrambled)]


def _wide(scrambled: bytes) -> bytes:
    """The scrambled form of the same letters in UTF-16."""
    return b"".join(bytes((byte, _MASK)) for byte in scrambled)


def _own_memory() -> Iterator[bytearray]:
    room = bytearray(_CHUNK + _OVERLAP)
    with Path("/proc/self/maps").open() as maps, Path("/proc/self/mem").open("rb", buffering=0) as memory:
        for start, end in [_range(line) for line in maps if " rw" in line and "[v" not in line]:
            for place in range(start, end, _CHUNK):
                memory.seek(place)
                try:
                    many = memory.readinto(memoryview(room)[: min(_CHUNK + _OVERLAP, end - place)])
                except OSError:
                    break
                yield room[:many]


def _range(line: str) -> tuple[int, int]:
    start, end = line.split(" ", 1)[0].split("-")
    return int(start, 16), int(end, 16)
