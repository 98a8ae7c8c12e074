"""A hub that begins anew takes nothing that was signed for the one before it, and kiosks go on by themselves."""

from datetime import datetime, timedelta
from pathlib import Path

import requests

from kiosk.link.messages import Health
from kiosk.link.signing import sign
from kiosk.system_clock import SystemClock
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk, open_test_hub, serving


def test_a_request_recorded_before_a_restart_is_refused_after_it(tmp_path: Path, clock: GivenClock) -> None:
    with open_test_hub(tmp_path / "hub", clock) as hub, serving(hub) as url:
        kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, clock)
        recorded = sign("GET", "/api/kiosk/keys", b"", kiosk.id, kiosk.identity.signing_key, clock.now())
        assert requests.get(f"{url}/api/kiosk/keys", headers=recorded, timeout=60).status_code == 200
    clock.pass_seconds(5)

    with open_test_hub(tmp_path / "hub", clock) as hub, serving(hub) as url:
        replayed = requests.get(f"{url}/api/kiosk/keys", headers=recorded, timeout=60)

    assert (replayed.status_code, replayed.json()["reason"]) == (401, "replayed")


class ClockBehind(SystemClock):
    """A minute behind the hub's."""

    def now(self) -> datetime:
        return super().now() - timedelta(seconds=60)


def test_a_kiosk_whose_clock_is_a_little_behind_goes_on_at_once(tmp_path: Path) -> None:
    with open_test_hub(tmp_path / "hub", SystemClock()) as hub, serving(hub) as url:
        kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, ClockBehind())
        kiosk.client.put_health(Health(at=ClockBehind().now(), release=None, waiting=7, devices=[]))

        (condition,) = hub.register.conditions()

    assert condition.health is not None
    assert condition.health.waiting == 7
