"""Opening what the hub keeps with the escrow key, where the hub's own are lost: into files, for a person who may have them."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.clock import Clock
from kiosk.content.publishing.durable_file import write_whole
from kiosk.handover.handed_files import HandedFiles
from kiosk.handover.named_files import named_files
from kiosk.hub.submission_book import CannotOpen, SubmissionBook
from kiosk.hub_store.store import HubStore
from offline_cache.keys import SealingKey
from offline_cache.sealing import SealBroken

BY = "escrow key"
_ALL = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Opened:
    """`closed`: what was sealed before there was this key, or is damaged."""

    submissions: int
    files: int
    closed: int


def open_with_escrow(store: HubStore, clock: Clock, key: SealingKey, out: Path) -> Opened:
    """A JSON file for each submission, its photos and documents beside it. The audit log has a line for each. Raises OSError."""

    def find(key_id: str) -> SealingKey | None:
        return key if key_id == key.key_id else None

    book, files = SubmissionBook(store, clock, find), HandedFiles(store, clock, find)
    out.mkdir(parents=True, exist_ok=True, mode=0o700)
    opened = beside = closed = 0
    for listed in book.listed(most=_ALL):
        if listed.purged_at is not None:
            continue
        try:
            inside = book.open(listed.id, BY)
            contents = files.contents(listed.id, named_files(inside.answers))
        except (CannotOpen, SealBroken):
            closed += 1
            continue
        write_whole(out / f"{inside.reference}.json", inside.model_dump_json(indent=1).encode())
        for number, (file, body) in enumerate(contents, start=1):
            write_whole(out / f"{inside.reference}-{number}.{file.kind.ending}", body)
        opened, beside = opened + 1, beside + len(contents)
    return Opened(opened, beside, closed)
