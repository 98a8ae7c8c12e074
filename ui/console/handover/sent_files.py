"""Reads what a phone sends (multipart/form-data), in memory and within bounds; names of files are not even looked at."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from enum import StrEnum

from multipart import MultipartError, MultipartSegment, PushMultipartParser, parse_options_header

FIELD = "files"
_FORM = "multipart/form-data"
_PARTS = 40


class SendingFault(StrEnum):
    """Why a sending is refused; each has a sentence on the page."""

    NOTHING = "nothing"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    BROKEN = "broken"
    WRONG_TYPE = "wrong_type"
    HEIC = "heic"
    DAMAGED = "damaged"
    TOO_SLOW = "too_slow"


class SendingRefused(Exception):
    """Nothing was kept, and the code can be used again."""

    def __init__(self, fault: SendingFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Bounds:
    """`largest` is bytes of one file; `most` is how many."""

    largest: int
    most: int

    @property
    def kept(self) -> int:
        """Bytes of one sending that are ever in memory."""
        return self.largest * min(self.most, 3)

    @property
    def heard(self) -> int:
        """Bytes that are listened to, so that a browser which has sent it all reads why it is refused."""
        return 4 * self.kept + 1_000_000


async def read_files(stream: AsyncIterator[bytes], content_type: str, bounds: Bounds) -> list[bytes]:
    """The files that are not empty. Raises SendingRefused."""
    kind, options = parse_options_header(content_type)
    if kind != _FORM or not options.get("boundary"):
        raise SendingRefused(SendingFault.BROKEN)
    reading, heard = _Reading(options["boundary"], bounds), 0
    async for chunk in stream:
        heard += len(chunk)
        if heard > bounds.heard:
            raise SendingRefused(SendingFault.TOO_LARGE)
        reading.take(chunk)
    return reading.end()


class _Reading:
    """Once something is wrong, the rest is heard and let go."""

    def __init__(self, boundary: str, bounds: Bounds) -> None:
        self._parser = PushMultipartParser(boundary, max_segment_count=_PARTS)
        self._bounds = bounds
        self._files: list[bytearray] = []
        self._listening = False
        self._kept = 0
        self._fault: SendingFault | None = None

    def take(self, chunk: bytes) -> None:
        if self._fault is not None or not chunk:
            return
        try:
            for event in self._parser.parse(chunk):
                self._take_event(event)
        except MultipartError:
            self._fail(SendingFault.BROKEN)
        except SendingRefused as refused:
            self._fail(refused.fault)

    def end(self) -> list[bytes]:
        """Raises SendingRefused."""
        try:
            self._parser.close()
        except MultipartError:
            self._fault = self._fault or SendingFault.BROKEN
        files = [bytes(file) for file in self._files if file]
        if self._fault is not None:
            raise SendingRefused(self._fault)
        if not files:
            raise SendingRefused(SendingFault.NOTHING)
        return files

    def _take_event(self, event: MultipartSegment | bytes | bytearray | None) -> None:
        match event:
            case MultipartSegment():
                self._listening = event.name == FIELD and event.filename is not None
                if self._listening:
                    self._files.append(bytearray())
            case bytes() | bytearray() if self._listening:
                self._keep(event)
            case _:
                self._listening = self._listening and event is not None

    def _keep(self, part: bytes | bytearray) -> None:
        self._kept += len(part)
        self._files[-1] += part
        if len(self._files[-1]) > self._bounds.largest or self._kept > self._bounds.kept:
            raise SendingRefused(SendingFault.TOO_LARGE)
        if sum(bool(file) for file in self._files) > self._bounds.most:
            raise SendingRefused(SendingFault.TOO_MANY)

    def _fail(self, fault: SendingFault) -> None:
        self._fault = fault
        self._files.clear()
