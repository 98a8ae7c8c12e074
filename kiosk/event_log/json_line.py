"""One event as a line of JSON. The last guard of privacy: whatever is no short machine-made name does not get through."""

import json
import logging
import re
import traceback
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID

FOREIGN = "library-complained"
KEPT = "kept-from-log"
_SHORT = re.compile(r"[\w.:/@+-]{0,120}", re.ASCII)
_ROOT = Path(__file__).parents[2]
_PLACES = 6
"""Of a fault, the innermost so many."""


class JsonLine(logging.Formatter):
    """`source` says which process speaks: kiosk, guard, hub, or a command's name."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self._source = source

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(self.entry(record))

    def entry(self, record: logging.LogRecord) -> dict[str, Any]:
        """What a record of ours says; of a library's record no more than who spoke."""
        head = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "source": self._source,
            "level": record.levelname.lower(),
        }
        fields = getattr(record, "fields", None)
        if fields is None:
            return head | {"event": FOREIGN, "library": plain(record.name), "line": f"{record.module}:{record.lineno}"}
        return head | {"event": record.getMessage()} | {name: plain(value) for name, value in fields.items()}


def plain(value: object) -> Any:
    """As JSON; free text becomes KEPT."""
    match value:
        case None | bool() | int() | float():
            return value
        case Enum():
            return plain(value.value)
        case UUID():
            return str(value)
        case BaseException():
            return _fault(value)
        case str() if _SHORT.fullmatch(value):
            return value
        case _:
            return KEPT


def _fault(fault: BaseException) -> dict[str, Any]:
    said: dict[str, Any] = {"kind": type(fault).__name__}
    reason, status = getattr(fault, "reason", None), getattr(fault, "status", None)
    said |= {"reason": plain(reason)} if isinstance(reason, Enum) else {}
    said |= {"status": status} if isinstance(status, int) else {}
    said |= {"errno": fault.errno} if isinstance(fault, OSError) and fault.errno is not None else {}
    return said | {"raised_at": [_place(frame) for frame in traceback.extract_tb(fault.__traceback__)[-_PLACES:]]}


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    name = path.relative_to(_ROOT) if path.is_relative_to(_ROOT) else path.name
    return f"{name}:{frame.lineno}"
