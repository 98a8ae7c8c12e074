"""Looks after what visitors sent and the hub does not have yet."""

import argparse
import json
import os
from pathlib import Path
from typing import Any

EPILOG = """Examples:
  first-stop outbox status --data build/shop
  first-stop outbox verify --data build/shop            read every row and every frame, change nothing
  first-stop outbox recover --data build/shop           rebuild the database from what can be read and the second copy
  first-stop outbox export waiting.jsonl --data build/shop   the sealed envelopes, a line each; the hub takes them: hub take-in
  first-stop outbox send-again UUID --data build/shop   put a refused envelope back among the waiting

Exit code: 0 done, and for verify: all is whole; 1 not, and why is said."""


def add(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EPILOG
    deeds = parser.add_subparsers(dest="deed", metavar="DEED", required=True)
    for name, line in (
        ("status", "how many wait, were received, were refused"),
        ("verify", "whether everything kept is what was written"),
        ("recover", "rebuild the database"),
        ("export", "write the sealed envelopes that the hub does not have"),
        ("send-again", "put a refused envelope back among the waiting"),
    ):
        deed = deeds.add_parser(name, help=line, description=line)
        deed.add_argument("--data", type=Path, default=Path("data"), help="where the kiosk keeps its files (default: data)")
        deed.add_argument("--json", action="store_true", help="print one line of JSON; also for an error, on standard error")
        if name == "export":
            deed.add_argument("file", type=Path, metavar="FILE", help="where to write; - is standard output")
        if name == "send-again":
            deed.add_argument("id", metavar="UUID", help="the submission's id")


def run(options: argparse.Namespace) -> int:
    from kiosk.event_log.open_log import open_log
    from offline_cache.faults import CacheFault
    from ui.commands.enrolled_kiosk import CannotGoOn, complain, words_about

    open_log("outbox", options.data / "kiosk")
    try:
        match options.deed:
            case "status":
                return _status(options)
            case "verify":
                return _verify(options)
            case "recover":
                return _recover(options)
            case "export":
                return _export(options)
            case _:
                return _send_again(options)
    except CannotGoOn as trouble:
        return complain(trouble, as_json=options.json)
    except BrokenPipeError:
        raise
    except (CacheFault, OSError) as fault:
        return complain(CannotGoOn(words_about(options.data / "kiosk", fault)), as_json=options.json)


def _status(options: argparse.Namespace) -> int:
    from ui.commands.enrolled_kiosk import enrolled_kiosk

    with enrolled_kiosk(options.data) as kiosk:
        counts = kiosk.cache.outbox.counts()
        refused = kiosk.cache.outbox.all_refused()
    oldest = None if counts.oldest_waiting is None else counts.oldest_waiting.isoformat()
    told = {
        "kiosk": kiosk.identity.kiosk_id,
        "waiting": counts.waiting,
        "oldest_waiting": oldest,
        "received": counts.received,
        "refused": [{"id": str(row.id), "reference": row.reference, "why": row.why} for row in refused],
        "reserved": counts.reserved,
    }
    lines = [
        f"Kiosk {told['kiosk']}: {counts.waiting} waiting{f' since {oldest}' if oldest else ''}, {counts.received} received."
    ]
    lines += [f"Refused: {row.reference} ({row.why})  {row.id}" for row in refused]
    return _tell(options, told, "\n".join(lines))


def _verify(options: argparse.Namespace) -> int:
    from offline_cache.verification import verify

    found = verify(_kept_in(options))
    told = {
        "ok": found.is_sound,
        "rows": found.rows,
        "damaged_rows": found.damaged_rows,
        "frames": found.frames,
        "damaged_places": found.gaps,
        "waiting_without_copy": found.without_copy,
        "findings": list(found.findings),
    }
    lines = [f"{found.rows} rows, {found.frames} copies.", *found.findings]
    if found.damaged_rows:
        lines.append(f"Rows that are not what was written: {found.damaged_rows}.")
    if found.gaps:
        lines.append(f"Damaged places in the second copy: {found.gaps}.")
    if found.without_copy:
        lines.append(f"Waiting without a second copy yet: {found.without_copy}. The kiosk makes one when it starts.")
    lines.append("Everything is whole." if found.is_sound else "Mend it with: first-stop outbox recover")
    _tell(options, told, "\n".join(lines))
    return 0 if found.is_sound else 1


def _kept_in(options: argparse.Namespace) -> Path:
    from ui.commands.enrolled_kiosk import CannotGoOn

    folder: Path = options.data / "kiosk"
    if not (folder / "store.db").exists() and not (folder / "second-copy").exists():
        raise CannotGoOn(f"No kiosk keeps anything in {folder}. Is --data the folder that the kiosk runs with?")
    return folder


def _recover(options: argparse.Namespace) -> int:
    from contextlib import closing

    from offline_cache.folder_lock import FolderLock
    from offline_cache.recovery import recover
    from offline_cache.second_copy import SecondCopy

    folder = _kept_in(options)
    with FolderLock(folder) as lock, closing(SecondCopy(folder / "second-copy")) as copy:
        lock.take_alone()
        found = recover(folder / "store.db", copy)
    told = {"from_database": found.from_database, "from_copy": found.from_copy, "others": found.others}
    words = (
        f"{found.from_database} envelopes from the database, {found.from_copy} more from the second copy, "
        f"{found.others} other rows. What was there before is beside it, named store.db.damaged, until all that waits is sent."
    )
    return _tell(options, told, words)


def _export(options: argparse.Namespace) -> int:
    from offline_cache.durable_file import write_durably
    from ui.commands.enrolled_kiosk import CannotGoOn, enrolled_kiosk, say

    if os.path.lexists(options.file):
        raise CannotGoOn(f"{options.file} is there already, and may hold what another kiosk exported. Name another file.")
    if not options.file.parent.is_dir():
        raise CannotGoOn(f"There is no folder {options.file.parent}. Is the disk to export to mounted?")
    with enrolled_kiosk(options.data) as kiosk:
        bodies = kiosk.cache.outbox.all_bodies()
    if str(options.file) == "-":
        for body in bodies:
            say(body.decode())
        return 0
    try:
        write_durably(options.file, b"".join(body + b"\n" for body in bodies))
    except OSError as error:
        raise CannotGoOn(f"{options.file} cannot be written: {error.strerror}. Nothing is lost; name another file.") from error
    return _tell(options, {"exported": len(bodies)}, f"{len(bodies)} sealed envelopes written to {options.file}.")


def _send_again(options: argparse.Namespace) -> int:
    from uuid import UUID

    from ui.commands.enrolled_kiosk import CannotGoOn, enrolled_kiosk

    try:
        submission_id = UUID(options.id)
    except ValueError:
        raise CannotGoOn(f"{options.id} is not the id of a submission.") from None
    with enrolled_kiosk(options.data) as kiosk:
        if not kiosk.cache.outbox.send_again(submission_id):
            raise CannotGoOn(f"No refused envelope has the id {submission_id}.")
    return _tell(options, {"id": str(submission_id)}, "It waits again, and goes out with the next sync.")


def _tell(options: argparse.Namespace, told: dict[str, Any], words: str) -> int:
    from ui.commands.enrolled_kiosk import say

    say(json.dumps(told) if options.json else words)
    return 0
