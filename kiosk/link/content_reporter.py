"""Telling the hub how content fared here: when it changed, and once after each start."""

from collections.abc import Callable
from datetime import datetime

from kiosk.link.client import HubClient
from kiosk.link.content_sync import ContentSync
from kiosk.link.messages import ContentReport

LONGEST_REASON = 200
_CONTROLS = dict.fromkeys((*range(32), 127), " ")


class ContentReporter:
    """Belongs to one thread."""

    def __init__(self, client: HubClient, content: ContentSync, now: Callable[[], datetime]) -> None:
        self._client = client
        self._content = content
        self._now = now
        self._told: ContentReport | None = None

    def tell(self) -> None:
        """Nothing where the hub knows. Raises LinkFault."""
        report = self._report()
        if self._told is None or report.model_copy(update={"at": self._told.at}) != self._told:
            self._client.put_content_report(report)
            self._told = report

    def _report(self) -> ContentReport:
        bundles, refusal = self._content.bundles, self._content.refusal
        return ContentReport(
            at=self._now(),
            release=bundles.active.release if bundles.active else None,
            demoted=bundles.demoted or None,
            refused=refusal.release if refusal else None,
            reason=_in_a_line(f"{refusal.reason}: {refusal.detail}") if refusal else "",
            stale_since=bundles.stale_since(),
        )


def _in_a_line(reason: str) -> str:
    return reason.translate(_CONTROLS)[:LONGEST_REASON]
