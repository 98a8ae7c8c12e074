"""A file is what its bytes say, whatever it is called."""

import pytest

from kiosk.handover.file_kind import FileKind, kind_of
from tests.kiosk.handover.phone_files import document, photo


@pytest.mark.parametrize(
    ("contents", "kind"),
    [
        (photo(), FileKind.JPEG),
        (photo(kind="PNG"), FileKind.PNG),
        (document(), FileKind.PDF),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", FileKind.HEIC),
        (b"", None),
        (b"<html><script>alert(1)</script>", None),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", None),
        (b"GIF89a" + b"\0" * 50, None),
        (b"PK\x03\x04" + b"\0" * 50, None),
        (b"MZ" + b"\0" * 50, None),
        (b"\0\0\0\x18ftypisom\0\0\0\0", None),
        (b" " + document(), None),
        (document() + b"PK\x03\x04 an archive behind a document", None),
        (b"%PDF-1.7 never ends", None),
    ],
)
def test_a_file_is_what_its_bytes_say(contents: bytes, kind: FileKind | None) -> None:
    assert kind_of(contents) is kind
