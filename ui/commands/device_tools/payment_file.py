"""A journal of payments for the command line: one file, one JSON line an event, synced before the call returns."""

import json
import os
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from devices.card_terminal.card_terminal import PaymentIntent, PaymentResult, PaymentVerdict

_INTENTS = TypeAdapter(PaymentIntent)
_RESULTS = TypeAdapter(PaymentResult)


class PaymentFile:
    """Fits `PaymentJournal` for the intent last begun. Without a path it remembers nothing after the command."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._intent = ""
        if path is not None:
            _end_torn_line(path)

    def begin(self, intent: PaymentIntent) -> None:
        self._intent = intent.id
        self._note("intent", _INTENTS.dump_python(intent, mode="json"))

    def sent(self) -> None:
        self._note("sent")

    def accepted(self) -> None:
        self._note("accepted")

    def result(self, result: PaymentResult) -> None:
        self._note("result", _RESULTS.dump_python(result, mode="json"))

    def completed(self) -> None:
        self._note("completed")

    def closed(self, intent_id: str, result: PaymentResult) -> None:
        """The end of an attempt as far as it is known: an UNKNOWN one stays open."""
        self._intent = intent_id
        event = "unknown" if result.verdict is PaymentVerdict.UNKNOWN else "closed"
        self._note(event, _RESULTS.dump_python(result, mode="json"))

    def unsettled(self) -> list[PaymentIntent]:
        """Attempts whose end nobody knows, oldest first."""
        still_open: dict[str, PaymentIntent] = {}
        for event in self._events():
            if event["event"] == "intent":
                still_open[event["intent"]] = _INTENTS.validate_python(event["facts"])
            elif event["event"] == "closed":
                still_open.pop(event["intent"], None)
        return list(still_open.values())

    def _events(self) -> list[dict[str, Any]]:
        if self._path is None or not self._path.exists():
            return []
        return [event for line in self._path.read_text(encoding="utf-8").splitlines() if (event := _event_in(line))]

    def _note(self, event: str, facts: object = None) -> None:
        if self._path is None:
            return
        line = json.dumps({"event": event, "intent": self._intent, "facts": facts})
        with self._path.open("ab") as file:
            file.write(f"{line}\n".encode())
            file.flush()
            os.fsync(file.fileno())


def _event_in(line: str) -> dict[str, Any] | None:
    """None for a line that a power cut tore: what it was to say had not happened yet."""
    try:
        event = json.loads(line)
    except ValueError:
        return None
    return event if isinstance(event, dict) else None


def _end_torn_line(path: Path) -> None:
    """What is written next stands on a line of its own even after a power cut in mid-line."""
    if path.exists() and path.read_bytes()[-1:] not in (b"", b"\n"):
        with path.open("ab") as file:
            file.write(b"\n")
