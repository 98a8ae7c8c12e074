"""Row 20, the hub's half: two steps of its schema back and forward again, with submissions in it, on each database."""

from collections.abc import Callable
from typing import Any

from alembic import command
from sqlalchemy import inspect, text

from kiosk.hub.hub import Hub
from kiosk.hub_store.schema import alembic_config
from tests.kiosk.hub.hub_in_test import EnrolledKiosk

LASTING = ("id", "reference", "kiosk_id", "form_id", "form_version", "envelope", "received_at")


def rows_of(hub: Hub) -> list[Any]:
    """What every version has of each submission."""
    with hub.store.reading() as connection:
        there = {column["name"] for column in inspect(connection).get_columns("submissions")}
        columns = ", ".join(name for name in LASTING if name in there)
        return list(connection.execute(text(f"SELECT {columns} FROM submissions ORDER BY reference")).all())


def test_two_steps_back_and_forward_keep_every_submission(
    hub: Hub, kiosk: EnrolledKiosk, record_property: Callable[[str, int], None]
) -> None:
    for number in range(20):
        kiosk.send(kiosk.sealed({"street": f"Harbour Road {number}"}))
    before = rows_of(hub)
    with hub.store.writing() as connection:
        command.downgrade(alembic_config(connection), "-2")
    assert rows_of(hub) == before
    with hub.store.writing() as connection:
        command.upgrade(alembic_config(connection), "head")
    assert rows_of(hub) == before
    kiosk.send(kiosk.sealed())
    assert len(hub.submissions.listed()) == len(before) + 1 == 21
    record_property("kept_at_the_hub", len(before))
