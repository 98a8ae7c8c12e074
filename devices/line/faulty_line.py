"""A line with something wrong at a chosen byte, for fault tests."""

from dataclasses import dataclass

from devices.line.line import Line, LineFault, LineFaultReason


@dataclass(frozen=True, slots=True)
class LineTrouble:
    """What goes wrong, counted in bytes since the line was opened. None or empty: nothing."""

    cut_after_written: int | None = None
    """So many bytes reach the device, then the line is gone."""
    stuck_after_written: int | None = None
    """So many bytes are taken, then the other end takes no more."""
    cut_after_read: int | None = None
    """So many bytes arrive, then the line is gone."""
    silent_after_read: int | None = None
    """So many bytes arrive, then nothing more, without a fault."""
    flipped_read: tuple[int, ...] = ()
    """Positions of arriving bytes that have all their bits inverted."""
    garbage_before: tuple[int, bytes] | None = None
    """At this position of the arriving bytes these come first."""


class FaultyLine:
    """Passes everything on to `line` until its trouble comes."""

    def __init__(self, line: Line, trouble: LineTrouble) -> None:
        self._line = line
        self.suffer(trouble)

    def suffer(self, trouble: LineTrouble) -> None:
        """From now on, bytes counted from now. With an empty trouble the line is whole again."""
        self._trouble, self._garbage = trouble, trouble.garbage_before
        self._read = self._written = 0
        self._gone = False

    @property
    def baud(self) -> int:
        return self._line.baud

    def read(self, size: int, timeout: float) -> bytes:
        self._check()
        if self._garbage and self._read >= self._garbage[0]:
            return self._give_garbage(size)
        limit = self._before_trouble(size)
        if limit == 0 and self._reached(self._trouble.cut_after_read):
            self._cut()
        data = self._line.read(max(1, limit), timeout)
        if limit == 0:
            return b""
        return self._flipped(data)

    def write(self, data: bytes, timeout: float) -> None:
        self._check()
        for end, reason in self._write_ends():
            if end is not None and self._written + len(data) > end:
                self._line.write(data[: end - self._written], timeout)
                self._written = end
                self._gone = self._gone or reason is LineFaultReason.GONE
                raise LineFault(reason, f"after {end} bytes written")
        self._line.write(data, timeout)
        self._written += len(data)

    def drop_input(self) -> None:
        self._check()
        self._line.drop_input()

    def close(self) -> None:
        self._line.close()

    def _write_ends(self) -> tuple[tuple[int | None, LineFaultReason], ...]:
        return (
            (self._trouble.cut_after_written, LineFaultReason.GONE),
            (self._trouble.stuck_after_written, LineFaultReason.STUCK),
        )

    def _before_trouble(self, size: int) -> int:
        ends = [self._trouble.cut_after_read, self._trouble.silent_after_read]
        if self._garbage:
            ends.append(self._garbage[0])
        return max(0, min([size, *(end - self._read for end in ends if end is not None)]))

    def _give_garbage(self, size: int) -> bytes:
        assert self._garbage
        position, garbage = self._garbage
        self._garbage = (position, garbage[size:]) if garbage[size:] else None
        return garbage[:size]

    def _flipped(self, data: bytes) -> bytes:
        start = self._read
        self._read += len(data)
        return bytes(byte ^ 0xFF if start + index in self._trouble.flipped_read else byte for index, byte in enumerate(data))

    def _reached(self, end: int | None) -> bool:
        return end is not None and self._read >= end

    def _check(self) -> None:
        if self._gone:
            raise LineFault(LineFaultReason.GONE, "cut")

    def _cut(self) -> None:
        self._gone = True
        self._check()
