"""What does not get through, as the hub is told of it."""

from datetime import datetime

from kiosk.link.messages import EnvelopeAside
from offline_cache.outbox import Outbox

MOST = 50


def envelopes_aside(outbox: Outbox) -> list[EnvelopeAside]:
    """The outside of each. Raises CacheFault."""
    return [
        EnvelopeAside(
            id=row.id,
            reference=row.reference,
            form_id=row.form_id,
            form_version=row.form_version,
            since=datetime.fromisoformat(row.at),
            why="".join(letter for letter in row.why if " " <= letter <= "~")[:80],
            attempts=row.attempts,
        )
        for row in outbox.aside(MOST)
    ]
