"""How each release fared on each kiosk, as the kiosks themselves say."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, Row, delete, insert, select

from kiosk.clock import Clock
from kiosk.hub.kiosk_register import KioskHealthChanged, KnownKiosk
from kiosk.hub_store import events
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.content import content_reports, release_fates, releases
from kiosk.link.messages import ContentReport


class Fate(StrEnum):
    SHOWN = "shown"
    """It passed the kiosk's self-test and is on its screen."""
    REFUSED = "refused"
    """It did not pass, or was not genuine; the reason says what was wrong."""
    DEMOTED = "demoted"
    """Three starts with it failed; the kiosk went back by itself."""


@dataclass(frozen=True, slots=True)
class KioskFate:
    kiosk_id: str
    fate: Fate
    reason: str
    at: datetime


class ContentReports:
    """The newest word of each kiosk, and what became of each release there."""

    def __init__(self, store: HubStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def take(self, kiosk: KnownKiosk, report: ContentReport) -> None:
        """Consoles are told."""
        now = self._clock.now()
        with self._store.writing() as connection:
            connection.execute(delete(content_reports).where(content_reports.c.kiosk_id == kiosk.id))
            connection.execute(insert(content_reports).values(kiosk_id=kiosk.id, **report.model_dump()))
            for release, fate in _fates(connection, report).items():
                _note(connection, kiosk.id, release, fate, report.reason if fate is Fate.REFUSED else "", now)
            changed = KioskHealthChanged(kiosk_id=kiosk.id)
            events.append(connection, changed, at=now, shop_id=kiosk.shop_id, kiosk_id=kiosk.id)

    def newest(self) -> Mapping[str, ContentReport]:
        """By kiosk id."""
        with self._store.reading() as connection:
            rows = connection.execute(select(content_reports)).mappings().all()
        return {row["kiosk_id"]: ContentReport.model_validate({k: v for k, v in row.items() if k != "kiosk_id"}) for row in rows}

    def fates(self) -> Mapping[int, list[KioskFate]]:
        """Of every release that a kiosk has met, by its number."""
        with self._store.reading() as connection:
            rows = connection.execute(select(release_fates).order_by(release_fates.c.kiosk_id)).all()
        found: dict[int, list[KioskFate]] = {}
        for row in rows:
            found.setdefault(row.release, []).append(_fate(row))
        return found


def _fates(connection: Connection, report: ContentReport) -> dict[int, Fate]:
    """Of releases that this hub has made."""
    said = ((report.release, Fate.SHOWN), (report.refused, Fate.REFUSED), (report.demoted, Fate.DEMOTED))
    fates = {release: fate for release, fate in said if release}
    made = connection.execute(select(releases.c.number).where(releases.c.number.in_(list(fates)))).scalars()
    return {number: fates[number] for number in made}


def _note(connection: Connection, kiosk_id: str, release: int, fate: Fate, reason: str, at: datetime) -> None:
    """The first moment of a fate is kept."""
    mine = (release_fates.c.kiosk_id == kiosk_id) & (release_fates.c.release == release)
    before: str | None = connection.execute(select(release_fates.c.fate).where(mine)).scalar()
    if before != fate:
        connection.execute(delete(release_fates).where(mine))
        row = {"kiosk_id": kiosk_id, "release": release, "fate": fate, "reason": reason, "at": at}
        connection.execute(insert(release_fates).values(row))


def _fate(row: Row[tuple[object, ...]]) -> KioskFate:
    return KioskFate(row.kiosk_id, Fate(row.fate), row.reason, row.at)
