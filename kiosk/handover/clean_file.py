"""Making a file fit to be kept: photos are drawn anew, so that nothing but the picture is left of them.

What the phone wrote beside the picture (where and when it was taken, whose phone it was) does not come along, nor does
anything that was hidden behind it. PDF and HEIC stay as they came: nothing here can take them apart safely.
"""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

from kiosk.handover.file_kind import FileKind

LONGEST_SIDE = 4096
"""Pixels: an A4 page stays readable at 300 dots an inch."""
MOST_PIXELS = 120_000_000
"""Of a JPEG, which is decoded at a fraction of its size; of a PNG a third."""
THUMBNAIL_SIDE = 320
_QUALITY = 88


class Damaged(Exception):
    """It says it is a photo, and cannot be opened as one."""


@dataclass(frozen=True, slots=True)
class CleanFile:
    """As it will be kept. `thumbnail` is a small JPEG; None where the kind cannot be shown small."""

    kind: FileKind
    contents: bytes
    thumbnail: bytes | None


def cleaned(contents: bytes, kind: FileKind) -> CleanFile:
    """Takes up to 160 MB for a moment: one at a time. Raises Damaged."""
    if kind in (FileKind.PDF, FileKind.HEIC):
        return CleanFile(kind, contents, None)
    try:
        picture = _opened(contents, kind)
        return CleanFile(FileKind.JPEG, _jpeg(picture, _QUALITY), _thumbnail(picture))
    except Exception as trouble:  # the decoder's door: strangers' bytes raise all sorts; the sender is told, nothing is kept
        raise Damaged(type(trouble).__name__) from trouble


def _opened(contents: bytes, kind: FileKind) -> Image.Image:
    picture: Image.Image = Image.open(BytesIO(contents), formats=[kind.value.upper()])
    most = MOST_PIXELS if kind is FileKind.JPEG else MOST_PIXELS // 3
    if picture.width * picture.height > most:
        raise ValueError("too many pixels")
    picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return _on_white(ImageOps.exif_transpose(picture))


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    seen = picture.convert("RGBA")
    ground = Image.new("RGBA", seen.size, "white")
    return Image.alpha_composite(ground, seen).convert("RGB")


def _thumbnail(picture: Image.Image) -> bytes:
    small = picture.copy()
    small.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE))
    return _jpeg(small, 75)


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    bare = Image.new("RGB", picture.size)
    bare.paste(picture)
    out = BytesIO()
    bare.save(out, "JPEG", quality=quality)
    return out.getvalue()
