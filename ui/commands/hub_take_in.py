"""Takes in what `first-stop outbox export` wrote at a kiosk whose own way to the hub is closed: shut out, or without a line."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.hub.hub import Hub
    from kiosk.link.messages import Envelope


def take_in(hub: "Hub", options: argparse.Namespace) -> int:
    """Each envelope is signed by its kiosk and taken as if it had come by itself: once, however often."""
    from pydantic import ValidationError

    from kiosk.link.messages import REFERENCE_REUSED
    from ui.console.submissions.words import why_refused

    try:
        envelopes = [*_read(options.file)]
    except OSError as trouble:
        print(f"{options.file} cannot be read: {trouble.strerror}.", file=sys.stderr)
        return 1
    except (ValidationError, UnicodeDecodeError):
        print(
            f"{options.file} is not what first-stop outbox export writes, or is damaged. Nothing was taken in.", file=sys.stderr
        )
        return 1
    ends = Counter(_taken(hub, envelope, options) for envelope in envelopes)
    refused = {reason: count for reason, count in ends.items() if reason is not None}
    print(f"Taken in, or here already: {ends[None]}. Refused: {sum(refused.values())}.")
    for reason, count in refused.items():
        print(f"  {count}: {reason}", file=sys.stderr)
    if why_refused(REFERENCE_REUSED) in refused:
        print("  To take those in beside the others: --same-reference", file=sys.stderr)
    return 1 if refused else 0


def _read(file: Path) -> Iterator["Envelope"]:
    from kiosk.link.messages import Envelope

    return (Envelope.model_validate_json(line) for line in file.read_text(encoding="utf-8").splitlines() if line)


def _taken(hub: "Hub", envelope: "Envelope", options: argparse.Namespace) -> str | None:
    """Why it was refused, as a sentence; None if it was not."""
    from ui.console.submissions.words import why_refused

    kiosk = hub.register.find(envelope.kiosk_id)
    if kiosk is None:
        return f"No kiosk {envelope.kiosk_id} was ever let in here."
    refused = hub.intake.take_all(kiosk, [envelope], same_reference=options.same_reference)[0].refused
    return None if refused is None else why_refused(refused)
