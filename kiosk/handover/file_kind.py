"""What a file is, told by how its bytes begin and end, never by its name or by what its sender calls it."""

from enum import StrEnum

_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1"})
_PDF_TAIL = 1024
_BLANK = b"\r\n\t \0"


class FileKind(StrEnum):
    """Everything that may be handed over at all; the hub's settings say which of them are."""

    JPEG = "jpeg"
    PNG = "png"
    HEIC = "heic"
    PDF = "pdf"

    @property
    def is_photo(self) -> bool:
        return self is not FileKind.PDF

    @property
    def media_type(self) -> str:
        return "application/pdf" if self is FileKind.PDF else f"image/{self.value}"

    @property
    def ending(self) -> str:
        """Of a file's name."""
        return "jpg" if self is FileKind.JPEG else self.value


def kind_of(contents: bytes) -> FileKind | None:
    """None for anything that is not wholly one of the kinds: a PDF has to begin and to end as one."""
    if contents.startswith(b"\xff\xd8\xff"):
        return FileKind.JPEG
    if contents.startswith(b"\x89PNG\r\n\x1a\n"):
        return FileKind.PNG
    if contents[4:8] == b"ftyp" and contents[8:12] in _HEIC_BRANDS:
        return FileKind.HEIC
    if contents.startswith(b"%PDF-") and contents[-_PDF_TAIL:].rstrip(_BLANK).endswith(b"%%EOF"):
        return FileKind.PDF
    return None
