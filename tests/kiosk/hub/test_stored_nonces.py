"""Where several hub processes serve one council, what was used with one of them is used up for all."""

from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier, Thread

import requests
from sqlalchemy import func, select

from kiosk.hub.stored_nonces import StoredNonces
from kiosk.hub_store.tables.nonces import nonces
from kiosk.link.nonces import KEPT_SECONDS
from kiosk.link.signing import sign
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk, open_test_hub, serving
from tests.kiosk.hub.postgres_cluster import PostgresCluster


def test_a_request_taken_by_one_hub_is_refused_by_the_other(tmp_path: Path, clock: GivenClock, postgres: PostgresCluster) -> None:
    database = postgres.new_database(like="hub_1")
    with (
        open_test_hub(tmp_path / "hub", clock, database) as one,
        open_test_hub(tmp_path / "hub", clock, database) as other,
        serving(one) as first,
        serving(other) as second,
    ):
        kiosk = EnrolledKiosk(tmp_path / "kiosk", one, first, clock)
        recorded = sign("GET", "/api/kiosk/keys", b"", kiosk.id, kiosk.identity.signing_key, clock.now())
        answers = [requests.get(f"{url}/api/kiosk/keys", headers=recorded, timeout=60) for url in (first, second, first)]

    assert [answer.status_code for answer in answers] == [200, 401, 401]
    assert answers[1].json()["reason"] == "replayed"


def test_of_many_at_once_one_alone_is_the_first(tmp_path: Path, clock: GivenClock, postgres: PostgresCluster) -> None:
    said: list[bool] = []
    start = Barrier(6)
    with open_test_hub(tmp_path / "hub", clock, postgres.new_database(like="hub_1")) as hub:

        def ask() -> None:
            book = StoredNonces(hub.store)
            start.wait()
            said.append(book.is_new("K7" + "x" * 500, 0, 1_700_000_000))

        threads = [Thread(target=ask) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert sorted(said) == [False] * 5 + [True]


def test_what_is_over_is_forgotten(tmp_path: Path, clock: GivenClock, postgres: PostgresCluster) -> None:
    with open_test_hub(tmp_path / "hub", clock, postgres.new_database(like="hub_1")) as hub:
        book, now = StoredNonces(hub.store), datetime(2026, 3, 2, tzinfo=UTC).timestamp()
        assert [book.is_new(name, 0, now) for name in ("a", "b", "a")] == [True, True, False]
        assert book.is_new("c", 0, now + KEPT_SECONDS + 1)
        with hub.store.reading() as connection:
            assert connection.execute(select(func.count()).select_from(nonces)).scalar_one() == 1
