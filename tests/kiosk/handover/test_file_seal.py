"""What is sealed at rest is opened by the hub's key alone, and only as the file it was."""

from dataclasses import replace
from uuid import uuid4

import pytest

from kiosk.handover.clean_file import CleanFile
from kiosk.handover.file_kind import FileKind
from kiosk.handover.file_seal import open_contents, open_thumbnail, sealed_file
from kiosk.link.messages import SealingKeys
from offline_cache.keys import SealingKey
from offline_cache.sealing import SealBroken

FILE = CleanFile(FileKind.JPEG, b"a picture of a pothole", b"small")
HUB, ESCROW, STRANGER = SealingKey.new(), SealingKey.new(), SealingKey.new()
KEYS = SealingKeys(sealing_key_id=HUB.key_id, sealing_key=HUB.public, escrow_key_id=ESCROW.key_id, escrow_key=ESCROW.public)


def test_the_hub_opens_what_was_sealed_for_it() -> None:
    file_id = uuid4()
    sealed = sealed_file(FILE, file_id, KEYS)

    assert FILE.contents not in sealed.contents
    assert open_contents(sealed, file_id, "jpeg", lambda _: HUB) == FILE.contents
    assert open_thumbnail(sealed, file_id, "jpeg", lambda _: HUB) == FILE.thumbnail


def test_escrow_opens_it_too() -> None:
    file_id = uuid4()
    sealed = sealed_file(FILE, file_id, KEYS)
    assert sealed.escrow_sealed_key is not None

    for_escrow = replace(sealed, key_id=ESCROW.key_id, sealed_key=sealed.escrow_sealed_key)

    assert open_contents(for_escrow, file_id, "jpeg", lambda _: ESCROW) == FILE.contents


def test_nobody_else_does() -> None:
    file_id = uuid4()
    sealed = sealed_file(FILE, file_id, KEYS)

    for key in (STRANGER, None):
        with pytest.raises(SealBroken):
            open_contents(sealed, file_id, "jpeg", lambda _, key=key: key)


def test_no_file_can_stand_in_for_another() -> None:
    file_id = uuid4()
    sealed = sealed_file(FILE, file_id, KEYS)

    for other_id, kind in ((uuid4(), "jpeg"), (file_id, "pdf")):
        with pytest.raises(SealBroken):
            open_contents(sealed, other_id, kind, lambda _: HUB)
    swapped = replace(sealed, contents=sealed.thumbnail or b"")
    with pytest.raises(SealBroken):
        open_contents(swapped, file_id, "jpeg", lambda _: HUB)
