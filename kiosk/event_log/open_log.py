"""Opens the log of a process, once, where its command begins."""

import logging
import os
import sys
from pathlib import Path

from kiosk.event_log.event_file import EventFile
from kiosk.event_log.journal import Journal
from kiosk.event_log.json_line import JsonLine

FILE = "events.jsonl"
_NAME = "first-stop"


def open_log(source: str, folder: Path) -> None:
    """To the journal under systemd, else to FOLDER/events.jsonl. FIRST_STOP_LOG says otherwise: journald, stderr, or a file.

    Our own events from INFO on; what libraries say from WARNING on, without its text.
    """
    handler = _handler(JsonLine(source), folder)
    root = logging.getLogger()
    for before in [each for each in root.handlers if each.name == _NAME]:
        root.removeHandler(before)
        before.close()
    handler.name = _NAME
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("first_stop").setLevel(logging.INFO)


def keep_quiet() -> None:
    """For commands that open no log: what they have to say they say in sentences, and events go nowhere."""
    ours = logging.getLogger("first_stop")
    if not ours.handlers:
        ours.addHandler(logging.NullHandler())


def _handler(line: JsonLine, folder: Path) -> logging.Handler:
    wanted = os.environ.get("FIRST_STOP_LOG") or ("journald" if "JOURNAL_STREAM" in os.environ else str(folder / FILE))
    if wanted == "journald":
        return Journal(line)
    handler = logging.StreamHandler(sys.stderr) if wanted == "stderr" else EventFile(Path(wanted))
    handler.setFormatter(line)
    return handler
