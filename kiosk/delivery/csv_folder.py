"""A line in a file: one file a form and day, in a folder that the back office's own program reads."""

import fcntl
import os
import re
from dataclasses import dataclass
from io import FileIO
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.content.publishing.durable_file import write_whole
from kiosk.delivery.delivery_fault import DeliveryFault, DeliveryReason
from kiosk.delivery.report import FILES, Report
from kiosk.delivery.report_file import ReportFile
from kiosk.delivery.settings import CsvFolderSettings, DeliveryRule
from kiosk.delivery.spreadsheet import csv_line

_PRIVATE = 0o600
_END = b"\r\n"
_OUTSIDE = {"id": "$id", "reference": "$reference", "form": "$form", "submitted_at": "$submitted_at"}
_WITHOUT_A_MAP = {"ward": "$ward", "fee_pence": "$fee_pence", "answers": "$summary", "files": FILES}
_FILES_FOLDER = "files"


@dataclass(frozen=True, slots=True)
class CsvFolder:
    """A report's line is in its file once: the key is looked for before it is added. The day is the one it was received on."""

    settings: CsvFolderSettings
    zone: ZoneInfo

    def deliver(self, report: Report, rule: DeliveryRule) -> str:
        own = rule.fields or _WITHOUT_A_MAP
        columns = _OUTSIDE | {name: source for name, source in own.items() if name not in _OUTSIDE}
        heading, line = csv_line(list(columns)), csv_line([report.said(source) for source in columns.values()])
        try:
            self.settings.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            for one in report.chosen_files(rule.fields) if self.settings.files else ():
                self._lay_down(one)
            return self._keep(report, heading.encode(), line.encode())
        except OSError as trouble:
            why = f"The folder {self.settings.folder} cannot be written to ({trouble.strerror})."
            raise DeliveryFault(DeliveryReason.NOT_WRITTEN, why) from trouble

    def _lay_down(self, one: ReportFile) -> None:
        """Whole or not at all, and for good before the line that names it. The same one again changes nothing."""
        place = self.settings.folder / _FILES_FOLDER / one.name
        if not place.exists():
            place.parent.mkdir(exist_ok=True, mode=0o700)
            write_whole(place, one.read())

    def _keep(self, report: Report, heading: bytes, line: bytes) -> str:
        """The name of the file. A day on which the columns change has another file for the new ones."""
        form = re.sub(r"[^A-Za-z0-9-]", "-", report.submission.form_id)
        day = f"{form}-{report.received_at.astimezone(self.zone):%Y-%m-%d}"
        for number in count(1):
            file = self.settings.folder / (f"{day}.csv" if number == 1 else f"{day}-{number}.csv")
            if _append_once(file, heading, line, report.key.encode()):
                break
        return file.name


def _append_once(file: Path, heading: bytes, line: bytes, key: bytes) -> bool:
    """Returns once the disk has the line; False for a file of other columns. What a power cut left of a line is taken back."""
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND, _PRIVATE)
    with os.fdopen(descriptor, "r+b", buffering=0) as opened:
        fcntl.flock(opened, fcntl.LOCK_EX)
        content = opened.readall()
        whole = content[: content.rfind(_END) + len(_END)] if _END in content else b""
        if any(row.startswith(key + b",") for row in whole.split(_END)):
            return True
        if whole and not whole.startswith(heading):
            return False
        opened.truncate(len(whole))
        _write_all(opened, line if whole else heading + line)
        os.fsync(opened.fileno())
    return True


def _write_all(opened: FileIO, content: bytes) -> None:
    while content:
        content = content[opened.write(content) :]
