"""A second, strict reading of ESC/POS, written from the command reference and sharing no code with driver or twin.

It knows only what a receipt needs, checks every parameter's range, and refuses every other byte.
"""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field

_FIXED = {
    b"\x1b@": 0, b"\x1bR": 1, b"\x1bt": 1, b"\x1bE": 1, b"\x1ba": 1, b"\x1bJ": 1, b"\x1b2": 0, b"\x1b3": 1,
    b"\x1d!": 1, b"\x1da": 1, b"\x1dr": 1, b"\x1dI": 1, b"\x1dh": 1, b"\x1dw": 1, b"\x1dH": 1, b"\x1dV": 1,
}  # fmt: skip
"""Command → how many bytes of parameters follow."""
_RANGES = {
    b"\x1bR": (0,),
    b"\x1bE": range(2), b"\x1ba": range(3), b"\x1da": range(256), b"\x1dr": (1, 2, 49, 50), b"\x1dI": (66, 67),
    b"\x1dh": range(1, 256), b"\x1dw": range(2, 7), b"\x1dH": (0, 1, 2, 3), b"\x1dV": (0, 1, 48, 49),
}  # fmt: skip
_IGNORED = b"\x00"
_WAITING = object()


class NotInTheReference(AssertionError):
    """Bytes that the command reference does not know, or a parameter outside its range."""


@dataclass(frozen=True, slots=True)
class Command:
    """`name` is its first bytes, b"" for signs to print, b"\\n" for a line feed."""

    name: bytes
    data: bytes = b""


@dataclass
class ReferenceEscpos:
    """Takes bytes as they come. Real-time requests come out of their turn, wherever they stand, as a printer sees them."""

    held: bytes = b""
    real_time: list[bytes] = field(default_factory=list)

    def feed(self, data: bytes) -> Iterator[Command]:
        """The commands that are complete with these bytes."""
        self.held += data
        while self.held:
            found = self._first(self.held)
            if found is None:
                return
            command, used = found
            self.held = self.held[used:]
            if command.name == b"\x10":
                self.real_time.append(command.data)
            elif command.name != _IGNORED:
                yield command

    def _first(self, data: bytes) -> tuple[Command, int] | None:
        lead = data[0]
        if lead == 0x10:
            return self._real_time(data)
        if lead in (0x1B, 0x1D):
            return self._escape(data) if len(data) > 1 else None
        if lead == 0x00:
            return Command(_IGNORED), 1
        if lead == 0x0A:
            return Command(b"\n"), 1
        if lead < 0x20 or lead == 0x7F:
            raise NotInTheReference(f"control {lead:02X}")
        return Command(b"", data[:1]), 1

    def _real_time(self, data: bytes) -> tuple[Command, int] | None:
        if len(data) < 3:
            return None
        if (data[1], data[2]) not in {(4, 1), (4, 2), (4, 3), (4, 4), (5, 2)}:
            raise NotInTheReference(f"real time {data[:3].hex()}")
        return Command(b"\x10", data[1:3]), 3

    def _escape(self, data: bytes) -> tuple[Command, int] | None:
        name = data[:2]
        if name in _FIXED:
            return self._fixed(name, data)
        if name == b"\x1d(":
            return self._counted(data)
        if name == b"\x1dk":
            return self._barcode(data)
        if name == b"\x1dv":
            return self._raster(data)
        raise NotInTheReference(f"command {name.hex()}")

    def _fixed(self, name: bytes, data: bytes) -> tuple[Command, int] | None:
        size = 2 + _FIXED[name]
        if len(data) < size:
            return None
        if name == b"\x1d!" and (data[2] & 0x88):
            raise NotInTheReference(f"size {data[2]:02X}")
        if name in _RANGES and data[2] not in _RANGES[name]:
            raise NotInTheReference(f"{name.hex()} {data[2]}")
        return Command(name, data[2:size]), size

    def _counted(self, data: bytes) -> tuple[Command, int] | None:
        if len(data) < 5 or len(data) < (size := 5 + data[3] + 256 * data[4]):
            return None
        body = data[5:size]
        match data[2:3]:
            case b"H":
                if len(body) != 6 or body[:2] != b"00" or not all(0x20 <= byte <= 0x7E for byte in body[2:]):
                    raise NotInTheReference(f"process id {body!r}")
            case b"k":
                _check_qr(body)
            case other:
                raise NotInTheReference(f"function {other!r}")
        return Command(data[:3], body), size

    def _barcode(self, data: bytes) -> tuple[Command, int] | None:
        if len(data) < 4 or len(data) < 4 + data[3]:
            return None
        kind, body = data[2], data[4 : 4 + data[3]]
        if kind == 70:
            if not body.isdigit() or len(body) % 2:
                raise NotInTheReference(f"ITF {body!r}")
        elif kind == 73:
            _check_code128(body)
        else:
            raise NotInTheReference(f"bar code {kind}")
        return Command(data[:2], data[2:3] + body), 4 + len(body)

    def _raster(self, data: bytes) -> tuple[Command, int] | None:
        if len(data) < 8:
            return None
        row_bytes, rows = data[4] + 256 * data[5], data[6] + 256 * data[7]
        if data[2] not in (0, 48) or data[3] not in (0, 48) or not 1 <= row_bytes <= 128 or not 1 <= rows <= 4095:
            raise NotInTheReference(f"raster {data[:8].hex()}")
        if len(data) < (size := 8 + row_bytes * rows):
            return None
        body = data[8:size]
        for second in (0x04, 0x05, 0x14):
            if bytes((0x10, second)) in body:
                raise NotInTheReference("a raster holds what a printer takes for a real-time command")
        return Command(data[:2], data[4:8] + body), size


def _check_qr(body: bytes) -> None:
    """Functions 165, 167, 169, 180 and 181 of `GS ( k`."""
    good = body[:1] == b"1" and {
        0x41: body[2:] in (b"1\0", b"2\0"),
        0x43: len(body) == 3 and 1 <= body[2] <= 16,
        0x45: len(body) == 3 and 48 <= body[2] <= 51,
        0x50: body[2:3] == b"0" and 4 <= len(body) <= 7092,
        0x51: body[2:] == b"0",
    }.get(body[1], False)
    if not good:
        raise NotInTheReference(f"QR code {body[:12]!r}")


def _check_code128(body: bytes) -> None:
    """Opens with a code set; in set C every value is under 100, in set B a brace is doubled."""
    at, code_set = 0, b""
    while at < len(body):
        if body[at : at + 1] == b"{":
            what = body[at + 1 : at + 2]
            if what in (b"A", b"B", b"C"):
                code_set = what
            elif what not in (b"1", b"{") or not code_set:
                raise NotInTheReference(f"Code 128 {body!r}")
            at += 2
            continue
        if not code_set or (code_set == b"C" and body[at] > 99) or (code_set == b"B" and not 0x20 <= body[at] <= 0x7F):
            raise NotInTheReference(f"Code 128 {body!r}")
        at += 1


@dataclass
class PlainReading:
    """What the commands put on paper, as words: text by the code page that was set, pictures by their size."""

    pages: dict[int, str]
    """`ESC t n` → Python's codec, as the printer's own manual has them."""
    lines: list[str] = field(default_factory=lambda: [""])
    qr_codes: list[str] = field(default_factory=list)
    barcodes: list[bytes] = field(default_factory=list)
    pictures: list[tuple[int, int]] = field(default_factory=list)
    cuts: int = 0
    _page: int = 0

    def take(self, command: Command) -> None:
        match command.name:
            case b"":
                self.lines[-1] += self._sign(command.data)
            case b"\n":
                self.lines.append("")
            case b"\x1bt":
                if command.data[0] not in self.pages:
                    raise NotInTheReference(f"this printer has no page {command.data[0]}")
                self._page = command.data[0]
            case b"\x1d(k" if command.data[1] == 0x50:
                self.qr_codes.append(command.data[3:].decode())
            case b"\x1dk":
                self.barcodes.append(command.data)
            case b"\x1dv":
                width, height = command.data[0] + 256 * command.data[1], command.data[2] + 256 * command.data[3]
                self.pictures.append((8 * width, height))
            case b"\x1dV":
                self.cuts += 1

    def _sign(self, byte: bytes) -> str:
        if byte[0] < 0x80:
            return byte.decode("ascii")
        return codecs.decode(byte, self.pages[self._page])
