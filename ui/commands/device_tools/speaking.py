"""How the device commands speak: one line an event, for people or as JSON."""

import json
import os
import sys
from collections.abc import Callable
from typing import TextIO


def speaker(as_json: bool, out: TextIO | None = None) -> Callable[..., None]:
    """Called as `say("slip", number=1)`: prints one line at once."""

    def say(event: str, **facts: object) -> None:
        if as_json:
            line = json.dumps({"event": event} | facts, ensure_ascii=False)
        else:
            line = " ".join([event, *(f"{name}={_plain(value)}" for name, value in facts.items())])
        print(line, file=out, flush=True)

    return say


def refused(as_json: bool, sentence: object) -> int:
    """The exit code of a command line or a document that makes no sense."""
    return _ended(as_json, "refused", sentence, 2)


def failed(as_json: bool, sentence: object) -> int:
    """The exit code of a device or a port that did not do it."""
    return _ended(as_json, "failed", sentence, 1)


def complain(sentence: object) -> None:
    print(f"first-stop devices: {sentence}", file=sys.stderr, flush=True)


def complain_in_signal(sentence: str) -> None:
    """For a signal's handler, which may have come in the middle of a line: nothing of Python's is entered twice."""
    os.write(2, f"first-stop devices: {sentence}\n".encode())


def _ended(as_json: bool, event: str, sentence: object, code: int) -> int:
    """For people on stderr; who reads JSON has it in a line of its own too."""
    complain(sentence)
    if as_json:
        speaker(True)(event, why=str(sentence))
    return code


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
