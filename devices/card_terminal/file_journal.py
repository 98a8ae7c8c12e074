"""A payment journal in one file, for the command line: JSON lines, each on the disk before the call returns."""

import errno
import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path

from devices.card_terminal.card_terminal import PaymentIntent, PaymentResult, PaymentVerdict


class JournalInUse(Exception):
    """Another process takes a payment with this journal, or settles one."""


class FileJournal:
    """Fits `PaymentJournal` for the attempt that was begun last. Raises OSError where the disk will not take a line."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._current = ""

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keeps every other process out until its end, or this one's: a payment under way must not look like one left open.

        Raises JournalInUse, and OSError where there can be no such file.
        """
        self._path.parent.mkdir(parents=True, exist_ok=True)
        if self._path.exists() and not self._path.is_file():
            raise OSError(errno.EINVAL, "not a file", str(self._path))
        with self._path.open("ab") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as held:
                raise JournalInUse from held
            yield

    def begin(self, intent: PaymentIntent) -> None:
        self._current = intent.id
        began = intent.started_at.isoformat() if intent.started_at else ""
        self._write("intent", pence=intent.pence, reference=intent.reference, trace_before=intent.trace_before, started_at=began)

    def sent(self) -> None:
        self._write("sent")

    def accepted(self) -> None:
        self._write("accepted")

    def result(self, result: PaymentResult) -> None:
        self._write("result", **_kept(result))

    def completed(self) -> None:
        self._write("completed")

    def closed(self, attempt: str, result: PaymentResult) -> None:
        """How the attempt ended as far as anybody knows; UNKNOWN leaves it open."""
        self._current = attempt
        self._write("closed", **_kept(result))

    def handed_over(self, attempt: str) -> None:
        """Staff look after it; what they found is in no journal of ours."""
        self._current = attempt
        self._write("handed_over", verdict="unknown")

    def unsettled(self) -> tuple[PaymentIntent, ...]:
        """Attempts that were sent and whose end is not known, oldest first."""
        intents: dict[str, PaymentIntent] = {}
        open_ones: dict[str, bool] = {}
        for line in self._lines():
            attempt, step = str(line["attempt"]), line["step"]
            if step == "intent":
                intents[attempt] = _intent(attempt, line)
            elif step == "sent":
                open_ones[attempt] = True
            elif step == "result" and attempt in intents and line.get("trace"):
                # The terminal had told us of this very booking, so a part of the amount is ours too.
                intents[attempt] = replace(intents[attempt], attributes={"trace": str(line["trace"])})
            elif step == "closed":
                open_ones[attempt] = line.get("verdict") == PaymentVerdict.UNKNOWN
            elif step == "handed_over":
                open_ones[attempt] = False
        return tuple(intents[attempt] for attempt, is_open in open_ones.items() if is_open and attempt in intents)

    def last_end(self) -> dict[str, object]:
        """How the last attempt that has ended did, for whoever was not there to hear it; empty where none has."""
        references: dict[object, object] = {}
        end: dict[str, object] = {}
        for line in self._lines():
            if line["step"] == "intent":
                references[line["attempt"]] = line.get("reference", "")
            elif line["step"] in ("closed", "handed_over"):
                end = line | {"reference": references.get(line["attempt"], "")}
        return end

    def last_trace(self) -> str:
        """Of the last payment that was taken; "" if none is on file."""
        traces = [
            str(line["trace"]) for line in self._lines() if line.get("verdict") == PaymentVerdict.PAID and line.get("trace")
        ]
        return traces[-1] if traces else ""

    def _write(self, step: str, **facts: object) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        line = json.dumps({"attempt": self._current, "step": step, **facts}) + "\n"
        with self._path.open("ab+") as file:
            if file.tell():
                file.seek(-1, os.SEEK_END)
                # After a power cut in mid-line: what is written now must not become part of the torn one.
                line = line if file.read(1) == b"\n" else "\n" + line
            file.write(line.encode())
            file.flush()
            os.fsync(file.fileno())

    def _lines(self) -> Iterator[dict[str, object]]:
        """A last line torn by a power cut was never acted upon: it is passed over."""
        if not self._path.exists():
            return
        for line in self._path.read_bytes().splitlines():
            try:
                found = json.loads(line)
            except ValueError:
                continue
            if isinstance(found, dict) and "attempt" in found and "step" in found:
                yield found


def _kept(result: PaymentResult) -> dict[str, object]:
    facts = asdict(result)
    return {name: value for name, value in facts.items() if value not in (None, "") and not name.endswith("slip")}


def _intent(attempt: str, line: dict[str, object]) -> PaymentIntent:
    began = str(line.get("started_at", ""))
    return PaymentIntent(
        id=attempt,
        pence=int(str(line["pence"])),
        reference=str(line.get("reference", "")),
        trace_before=str(line.get("trace_before", "")),
        started_at=datetime.fromisoformat(began) if began else None,
    )
