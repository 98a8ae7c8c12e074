"""Releases and planned releases in the hub's database."""

from datetime import datetime

from sqlalchemy import Connection, Row, func, insert, select, update

from kiosk.content.publishing.release import PlannedRelease, PlanState, Release
from kiosk.content.ring import Ring
from kiosk.hub_store.tables.content import planned_releases, releases

WAITING = (PlanState.WAITS_FOR_APPROVAL, PlanState.WAITS_FOR_ITS_HOUR)


class ReleaseBook:
    """Inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def newest(self, ring: Ring = Ring.PILOT) -> Release | None:
        """What the kiosks of a ring show: the newest release that has gone as far as them and was not taken back."""
        far_enough = [reach for reach in Ring if reach.reaches(ring)]
        live = releases.c.taken_back_by.is_(None) & releases.c.reach.in_(far_enough)
        query = select(releases).where(live).order_by(releases.c.number.desc()).limit(1)
        row = self._connection.execute(query).first()
        return _release(row) if row else None

    def all(self) -> list[Release]:
        """Newest first."""
        return [_release(row) for row in self._connection.execute(select(releases).order_by(releases.c.number.desc()))]

    def find(self, number: int) -> Release | None:
        row = self._connection.execute(select(releases).where(releases.c.number == number)).first()
        return _release(row) if row else None

    def add(self, release: Release) -> None:
        self._connection.execute(
            insert(releases).values(
                number=release.number,
                files=dict(release.files),
                published_by=release.by,
                approved_by=release.approved_by,
                published_at=release.at,
                note=release.note,
                like_release=release.like,
                announced=False,
                reach=release.reach,
            )
        )

    def goes_on(self, number: int, reach: Ring) -> None:
        self._connection.execute(update(releases).where(releases.c.number == number).values(reach=reach))

    def take_back(self, number: int, by: str, at: datetime) -> None:
        taken = {"taken_back_by": by, "taken_back_at": at}
        self._connection.execute(update(releases).where(releases.c.number == number).values(taken))

    def next_number(self) -> int:
        highest: int | None = self._connection.execute(select(func.max(releases.c.number))).scalar()
        return (highest or 0) + 1

    def leap(self, ahead: int) -> None:
        """What each ring shows goes on under a number so far ahead: those between may have been given and lost."""
        shown = {release.number for ring in Ring if (release := self.newest(ring)) is not None}
        for row in self._connection.execute(select(releases).where(releases.c.number.in_(shown))).mappings().all():
            further = {"number": row["number"] + ahead, "like_release": row["number"]}
            self._connection.execute(insert(releases).values({**row, **further}))

    def unannounced(self) -> list[int]:
        rows = self._connection.execute(
            select(releases.c.number).where(releases.c.announced.is_(False)).order_by(releases.c.number)
        )
        return [row.number for row in rows]

    def announced(self, number: int) -> None:
        self._connection.execute(update(releases).where(releases.c.number == number).values(announced=True))

    def plan(self, wanted: PlannedRelease) -> int:
        """Writes it down and gives its id."""
        row = {
            "files": dict(wanted.files),
            "asked_by": wanted.by,
            "asked_at": wanted.at,
            "due_at": wanted.due_at,
            "note": wanted.note,
            "state": wanted.state,
            "like_release": wanted.like,
            "reach": wanted.reach,
            "promotes": wanted.promotes,
        }
        added: int = self._connection.execute(insert(planned_releases).values(row).returning(planned_releases.c.id)).scalar_one()
        return added

    def planned(self, plan_id: int) -> PlannedRelease | None:
        row = self._connection.execute(select(planned_releases).where(planned_releases.c.id == plan_id)).first()
        return _planned(row) if row else None

    def waiting(self) -> list[PlannedRelease]:
        """In the order in which they fall due."""
        query = select(planned_releases).where(planned_releases.c.state.in_(WAITING)).order_by(planned_releases.c.due_at)
        return [_planned(row) for row in self._connection.execute(query)]

    def settle(self, plan_id: int, state: PlanState, approved_by: str | None = None) -> None:
        values: dict[str, str] = {"state": state} | ({"approved_by": approved_by} if approved_by else {})
        self._connection.execute(update(planned_releases).where(planned_releases.c.id == plan_id).values(values))


def _release(row: Row[tuple[object, ...]]) -> Release:
    who = (row.published_by, row.approved_by, row.published_at, row.note, row.like_release)
    return Release(row.number, row.files, *who, Ring(row.reach), row.taken_back_by, row.taken_back_at)


def _planned(row: Row[tuple[object, ...]]) -> PlannedRelease:
    who = (row.asked_by, row.asked_at, row.due_at, row.note)
    state, reach = PlanState(row.state), Ring(row.reach)
    return PlannedRelease(row.id, row.files, *who, state, row.approved_by, row.like_release, reach, row.promotes)
