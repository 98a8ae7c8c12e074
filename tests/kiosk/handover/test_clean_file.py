"""Of a photo nothing but the picture is kept."""

import random
from io import BytesIO

import pytest
from PIL import Image

from kiosk.handover.clean_file import LONGEST_SIDE, THUMBNAIL_SIDE, Damaged, cleaned
from kiosk.handover.file_kind import FileKind
from tests.kiosk.handover.phone_files import document, photo


def opened(contents: bytes) -> Image.Image:
    return Image.open(BytesIO(contents))


@pytest.mark.parametrize("kind", [FileKind.JPEG, FileKind.PNG])
def test_place_maker_and_remarks_do_not_come_along(kind: FileKind) -> None:
    kept = cleaned(photo(kind=kind.value.upper()), kind)

    for picture in (kept.contents, kept.thumbnail or b""):
        assert not opened(picture).getexif()
        assert "comment" not in opened(picture).info
        assert b"Seeded" not in picture
        assert b"seeded" not in picture
        assert b"Exif" not in picture


def test_a_photo_stands_upright_as_it_was_held() -> None:
    kept = cleaned(photo(640, 480, turned=True), FileKind.JPEG)

    assert opened(kept.contents).size == (480, 640)


def test_what_hides_behind_a_photo_is_not_kept() -> None:
    polyglot = photo() + b"PK\x03\x04<script>alert('seeded')</script>"

    kept = cleaned(polyglot, FileKind.JPEG)

    assert b"<script>" not in kept.contents
    assert b"PK\x03\x04" not in kept.contents


def test_a_huge_photo_is_made_smaller_and_has_a_thumbnail() -> None:
    kept = cleaned(photo(6000, 4000), FileKind.JPEG)

    assert max(opened(kept.contents).size) <= LONGEST_SIDE
    assert kept.thumbnail is not None
    assert max(opened(kept.thumbnail).size) == THUMBNAIL_SIDE


def test_clear_parts_become_white() -> None:
    out = BytesIO()
    Image.new("RGBA", (20, 20), (255, 0, 0, 0)).save(out, "PNG")

    kept = opened(cleaned(out.getvalue(), FileKind.PNG).contents)

    assert kept.convert("L").getextrema()[0] > 250


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    out = BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    assert len(out.getvalue()) < 100_000

    with pytest.raises(Damaged):
        cleaned(out.getvalue(), FileKind.PNG)


def test_a_document_stays_as_it_came() -> None:
    kept = cleaned(document(), FileKind.PDF)

    assert (kept.contents, kept.thumbnail) == (document(), None)


@pytest.mark.parametrize("kind", [FileKind.JPEG, FileKind.PNG])
def test_damaged_photos_are_refused_and_never_upset_anyone(kind: FileKind) -> None:
    whole, chance = photo(64, 48, kind=kind.value.upper()), random.Random(7)

    for _ in range(200):
        hurt = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            hurt[chance.randrange(8, len(hurt))] = chance.randrange(256)
        del hurt[chance.randrange(8, len(hurt)) :]
        try:
            cleaned(bytes(hurt), kind)
        except Damaged:
            continue
