"""What came with a submission from the visitor's phone: looked at, downloaded, and taken along by the person themselves."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from kiosk.handover.file_kind import FileKind
from kiosk.handover.handed_files import ListedFile, NoSuchFile, PurgeCause
from kiosk.handover.named_files import named_files
from kiosk.hub.guards import require
from kiosk.hub.hub import Hub
from kiosk.hub.roles import Role
from kiosk.hub.submission_book import CannotOpen
from kiosk.hub.wanted import TheHub, ThePerson
from kiosk.link.submission import Submission
from offline_cache.sealing import SealBroken

READER = require(Role.SUPERVISOR)
SEALED_OFF = {"Content-Security-Policy": "default-src 'none'; sandbox", "X-Frame-Options": "DENY"}
"""Should a browser ever show a stranger's file instead of keeping it, it may do nothing."""

_KINDS = {FileKind.JPEG: "Photo", FileKind.PNG: "Photo", FileKind.HEIC: "Photo (HEIC)", FileKind.PDF: "PDF document"}
CAUSES = {
    PurgeCause.TAKEN_BACK: "The visitor removed it",
    PurgeCause.LEFT: "The visitor left without sending",
    PurgeCause.UNCLAIMED: "Nobody sent the form it was for",
    PurgeCause.NOT_NAMED: "The form came without it",
    PurgeCause.RETENTION: "Its time was over",
    PurgeCause.ASKED: "The person asked",
}


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file of a submission in the console's words. `stranger` is one that was kept as it came."""

    id: UUID
    words: str
    has_thumbnail: bool
    stranger: bool


@dataclass(frozen=True, slots=True)
class SubmissionFiles:
    """What is here of a submission, and how many that it names are not."""

    lines: Sequence[FileLine]
    missing: int


def files_of(hub: Hub, submission: Submission) -> SubmissionFiles:
    named = named_files(submission.answers)
    listed = hub.files.listed(str(submission.id), named) if named else ()
    lines = [_line(number, file) for number, file in enumerate(listed, start=1)]
    return SubmissionFiles(lines, len(named) - len(lines))


def file_name(reference: str, number: int, file: ListedFile) -> str:
    """Made here: what it was called on the phone is not known."""
    return f"{reference}-{number}.{file.kind.ending}"


@get("/submissions/{submission_id:str}/files/{file_id:uuid}", guards=[READER], sync_to_thread=True)
def download_file(hub: TheHub, person: ThePerson, submission_id: FromPath[str], file_id: FromPath[UUID]) -> Response[bytes]:
    """Kept by the browser, never shown by it; the audit log notes who took it."""
    listed = hub.submissions.find(submission_id)
    if listed is None:
        raise NotFoundException
    try:
        file, contents = hub.files.open(submission_id, file_id, person.sign_in_name)
    except (NoSuchFile, SealBroken) as trouble:
        raise NotFoundException from trouble
    name = f"{listed.reference}-{str(file.id)[:8]}.{file.kind.ending}"
    headers = SEALED_OFF | {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(contents, media_type=file.kind.media_type, headers=headers)


@get("/submissions/{submission_id:str}/files/{file_id:uuid}/thumbnail", guards=[READER], sync_to_thread=True)
def thumbnail(hub: TheHub, submission_id: FromPath[str], file_id: FromPath[UUID]) -> Response[bytes]:
    """Drawn by the hub itself, part of the page whose opening the audit log notes."""
    try:
        small = hub.files.thumbnail(submission_id, file_id)
    except (NoSuchFile, SealBroken) as trouble:
        raise NotFoundException from trouble
    return Response(small, media_type="image/jpeg", headers=SEALED_OFF)


@get("/submissions/{submission_id:str}/export", guards=[READER], sync_to_thread=True)
def export(hub: TheHub, person: ThePerson, submission_id: FromPath[str]) -> Response[bytes]:
    """Everything in it, as the person may take it with them: one file, or an archive where photos or documents came with it."""
    try:
        opened = hub.submissions.open(submission_id, person.sign_in_name)
        files = hub.files.contents(submission_id, named_files(opened.answers))
    except (CannotOpen, SealBroken) as cannot:
        raise NotFoundException from cannot
    said = opened.model_dump_json(indent=1).encode()
    name, media_type, contents = opened.reference + ".json", "application/json", said
    if files:
        name, media_type, contents = opened.reference + ".zip", "application/zip", _archive(opened.reference, said, files)
    return Response(contents, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _archive(reference: str, said: bytes, files: Sequence[tuple[ListedFile, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(f"{reference}.json", said)
        for number, (file, contents) in enumerate(files, start=1):
            archive.writestr(file_name(reference, number, file), contents)
    return out.getvalue()


def _line(number: int, file: ListedFile) -> FileLine:
    size = f"{file.size / 1_000_000:.1f} MB" if file.size >= 100_000 else f"{max(1, file.size // 1000)} kB"
    words = f"{number}. {_KINDS[file.kind]}, {size}"
    return FileLine(file.id, words, file.has_thumbnail, stranger=file.kind in (FileKind.PDF, FileKind.HEIC))


HANDLERS = [download_file, thumbnail, export]
