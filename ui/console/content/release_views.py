"""Releases as the page shows them: how far each has gone, how many kiosks have it, and how it fared on each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.content.publishing.release import Release
from kiosk.content.ring import Ring
from kiosk.hub.content_reports import Fate, KioskFate
from kiosk.hub.hub import Hub
from kiosk.hub.kiosk_register import KioskCondition
from kiosk.link.messages import ContentReport

RING_NAMES = {Ring.PILOT: "Pilot", Ring.HALF: "First half", Ring.ALL: "Everyone else"}
REACH_WORDS = {Ring.PILOT: "With the pilot", Ring.HALF: "With the pilot and half", Ring.ALL: "With every kiosk"}
GO_ON_WORDS = {Ring.HALF: "Go on to half", Ring.ALL: "Go on to all"}


@dataclass(frozen=True, slots=True)
class FateLine:
    """One kiosk under a release."""

    place: str
    words: str
    tag: str
    """ok, bad, waiting, or nothing."""
    reason: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReleaseView:
    release: Release
    words: str
    tag: str
    having: int
    """Of those that it is meant for."""
    meant_for: int
    lines: tuple[FateLine, ...]
    further: tuple[tuple[Ring, str], ...]
    """Where it can go on to, and what the button says."""
    can_be_taken_back: bool

    @property
    def on_its_way(self) -> bool:
        """Not with every kiosk yet."""
        return self.release.live and self.release.reach is not Ring.ALL


def release_views(hub: Hub) -> list[ReleaseView]:
    """Newest first."""
    look = _Look(
        rings=hub.publishing.showcase.rings(),
        shown=hub.publishing.showcase.stand().releases,
        conditions={condition.kiosk.id: condition for condition in hub.register.conditions()},
        reports=hub.content_reports.newest(),
        fates=hub.content_reports.fates(),
    )
    releases = hub.publishing.releases()
    oldest = min((one.number for one in releases if one.live and one.reach is Ring.ALL), default=0)
    return [_view(one, look, one.live and one.number > oldest) for one in releases]


@dataclass(frozen=True, slots=True)
class _Look:
    """Everything that is known at one moment."""

    rings: Mapping[str, Ring]
    shown: Mapping[Ring, int]
    conditions: Mapping[str, KioskCondition]
    reports: Mapping[str, ContentReport]
    fates: Mapping[int, Sequence[KioskFate]]


def _view(release: Release, look: _Look, can_be_taken_back: bool) -> ReleaseView:
    fates = {fate.kiosk_id: fate for fate in look.fates.get(release.number, ())}
    meant_for = [one for one, ring in look.rings.items() if look.shown.get(ring) == release.number]
    having = sum(report.release == release.number for one, report in look.reports.items() if one in meant_for)
    concerned = [one for one in look.conditions if one in fates or one in meant_for]
    lines = tuple(_line(look.conditions[one], fates.get(one), look.reports.get(one), release) for one in concerned)
    in_use = release.number in look.shown.values()
    words, tag = _state(release, in_use, look.shown.get(Ring.PILOT) == release.number)
    further = tuple(_further(release)) if in_use else ()
    return ReleaseView(release, words, tag, having, len(meant_for), lines, further, can_be_taken_back)


def _state(release: Release, in_use: bool, newest: bool) -> tuple[str, str]:
    if not release.live:
        return "Taken back", "bad"
    if not in_use:
        return "Replaced by a newer one", ""
    if not newest:
        return "With the other kiosks", "ok"
    return REACH_WORDS[release.reach], "ok" if release.reach is Ring.ALL else "waiting"


def _further(release: Release) -> Iterator[tuple[Ring, str]]:
    for ring, words in GO_ON_WORDS.items():
        if release.live and not release.reach.reaches(ring):
            yield ring, words


def _line(condition: KioskCondition, fate: KioskFate | None, report: ContentReport | None, release: Release) -> FateLine:
    place = f"{condition.kiosk.place} ({condition.kiosk.id})"
    if fate is None:
        return FateLine(place, "Not yet" if condition.online else "Not yet: it is offline", "waiting")
    if fate.fate is Fate.REFUSED:
        return FateLine(place, "Did not take it: the self-test failed", "bad", fate.reason, fate.at)
    if fate.fate is Fate.DEMOTED:
        return FateLine(place, "Failed to start three times, and went back by itself", "bad", "", fate.at)
    now = report.release if report else None
    if now == release.number:
        return FateLine(place, "Shows it, self-test passed", "ok", "", fate.at)
    words = "Rolled back" if now is not None and now < release.number else "Shows a newer one"
    return FateLine(place, words, "", "", fate.at)
