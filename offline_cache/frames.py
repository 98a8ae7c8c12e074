"""Frames of the second copy: bytes ↔ values, each frame able to prove itself whole.

    magic 4 B · kind 1 B · number 8 B · length 4 B · payload · BLAKE2b-128 over all of that

A damaged frame costs itself alone: reading goes on at the next place where a whole frame stands.
"""

import hashlib
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

MAGIC = b"\xf5FS1"
_HEADER = struct.Struct(">4sBQI")
_DIGEST = 16


class FrameKind(IntEnum):
    ENVELOPE = 1
    """Payload: the canonical envelope; number: its counter."""
    MARK = 2
    """No payload; number: the highest counter that was in use when this file began."""


@dataclass(frozen=True, slots=True)
class Frame:
    kind: FrameKind
    number: int
    payload: bytes = b""

    def to_bytes(self) -> bytes:
        framed = _HEADER.pack(MAGIC, self.kind, self.number, len(self.payload)) + self.payload
        return framed + _digest(framed)


@dataclass(frozen=True, slots=True)
class Gap:
    """Bytes that belong to no whole frame."""

    offset: int
    size: int


def read_frames(content: bytes) -> Iterator[Frame | Gap]:
    """All that stands in a file, in order."""
    start = offset = 0
    while (found := content.find(MAGIC, offset)) >= 0:
        frame = _frame_at(content, found)
        if frame is None:
            offset = found + 1
            continue
        if found > start:
            yield Gap(start, found - start)
        yield frame
        start = offset = found + _HEADER.size + len(frame.payload) + _DIGEST
    if start < len(content):
        yield Gap(start, len(content) - start)


def _frame_at(content: bytes, offset: int) -> Frame | None:
    if offset + _HEADER.size > len(content):
        return None
    _, kind, number, length = _HEADER.unpack_from(content, offset)
    end = offset + _HEADER.size + length
    if end + _DIGEST > len(content) or content[end : end + _DIGEST] != _digest(content[offset:end]):
        return None
    try:
        return Frame(FrameKind(kind), number, content[offset + _HEADER.size : end])
    except ValueError:
        return None


def _digest(framed: bytes) -> bytes:
    return hashlib.blake2b(framed, digest_size=_DIGEST).digest()
