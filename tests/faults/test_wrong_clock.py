"""Row 8: clocks that are years off, that jump, that change to and from summer time: nothing wiped, no reference twice."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.content.content import Content
from kiosk.hub.certificates import make_certificate
from kiosk.hub.hub import Hub
from kiosk.link.client import HubClient
from kiosk.link.content_refused import ContentReason, ContentRefused
from kiosk.link.content_sync import ContentSync
from kiosk.link.drain import Drain
from kiosk.link.enrolment import enrol
from kiosk.link.identity import Identity
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.link.submission import SubmissionDraft
from kiosk.link.submitter import Submitter
from kiosk.reference import make_reference
from kiosk.system_clock import SystemClock
from kiosk.visit.service_point import PointStage, ServicePoint
from kiosk.visit_limits import VisitLimits
from offline_cache.bundles import Bundles
from offline_cache.cache import Cache
from tests.fakes.given_clock import GivenClock
from tests.faults.conftest import Count
from tests.kiosk.hub.hub_in_test import SHOP, open_test_hub, serving
from tests.kiosk.link.small_hub import SmallHub
from tests.kiosk.visit.conftest import SAMPLE, Parts
from tests.kiosk.visit.test_visit import answers_of, fill_missed_bin

SPRING = datetime(2026, 3, 29, 0, 59, 50, tzinfo=UTC)
AUTUMN = datetime(2026, 10, 25, 0, 59, 50, tzinfo=UTC)
"""Ten seconds before the clocks change in the United Kingdom."""
JUMPS = {
    "ten years on": timedelta(days=3652),
    "ten years back": timedelta(days=-3652),
    "an hour back": timedelta(hours=-1),
    "a day on": timedelta(days=1),
}


class JumpingClock(GivenClock):
    """The wall clock can be put elsewhere; the steady one goes on as if nothing had been."""

    def jump(self, by: timedelta) -> None:
        self._now += by


@pytest.fixture
def hub() -> Iterator[SmallHub]:
    with SmallHub.running() as running:
        yield running


def opened(identity: Identity, clock: GivenClock) -> Cache:
    return Cache.open(identity.folder, lambda counter: make_reference(identity.kiosk_id, counter), clock.now, floor=0)


def submit(cache: Cache, identity: Identity, clock: GivenClock) -> str:
    draft = SubmissionDraft(id=uuid4(), form_id="missed-bin", form_version=1, language="en", answers={"a": "b"})
    return Submitter(cache.outbox, identity, clock).accept(draft)


@pytest.mark.parametrize("jump", JUMPS.values(), ids=JUMPS.keys())
def test_a_clock_that_jumps_loses_no_form_and_repeats_no_reference(
    hub: SmallHub, jump: timedelta, tmp_path: Path, record_property: Count
) -> None:
    identity, clock = enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk"), JumpingClock()
    cache = opened(identity, clock)
    told = [submit(cache, identity, clock)]
    for by in (jump, -2 * jump, jump):
        clock.jump(by)
        told.append(submit(cache, identity, clock))
    cache.close()
    again = opened(identity, clock)
    clock.jump(jump)
    assert len(set(told)) == 4
    assert Drain(again.outbox, HubClient(identity, clock)).all().received == 4
    assert {row.reference for row in hub.rows.values()} == set(told)
    again.close()
    record_property("clocks", 1)


@pytest.mark.parametrize("jump", JUMPS.values(), ids=JUMPS.keys())
def test_a_clock_that_jumps_in_mid_visit_wipes_nothing(jump: timedelta, record_property: Count) -> None:
    parts = Parts(clock=JumpingClock(datetime(2026, 11, 24, 10, 0, tzinfo=UTC)))
    point = ServicePoint(Content.load(SAMPLE), "tamarside", parts, VisitLimits(), lambda: None)
    point.wake()
    visit = point.visit
    assert visit is not None
    visit.choose_language("en")
    fill_missed_bin(visit)
    before = answers_of(visit)
    assert isinstance(parts.clock, JumpingClock)
    parts.clock.jump(jump)
    point.tick()
    assert (point.visit, point.stage, answers_of(visit)) == (visit, PointStage.VISIT, before)
    visit.send()
    parts.storage.let_through()
    assert visit.reference
    parts.clock.pass_seconds(151 + 45)
    point.tick()
    assert point.stage is PointStage.CLEARED, "the time limit follows the steady clock, whatever the wall clock says"
    record_property("clocks", 1)


@pytest.mark.parametrize("change", [SPRING, AUTUMN], ids=["to summer time", "to winter time"])
def test_the_change_of_the_clocks_ends_no_visit_and_loses_no_form(
    hub: SmallHub, change: datetime, tmp_path: Path, record_property: Count
) -> None:
    clock = JumpingClock(change)
    identity = enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk")
    cache = opened(identity, clock)
    parts = Parts(clock=clock)
    point = ServicePoint(Content.load(SAMPLE), "tamarside", parts, VisitLimits(), lambda: None)
    point.wake()
    told = []
    for _ in range(20):
        told.append(submit(cache, identity, clock))
        clock.pass_seconds(1)
        point.tick()
    assert point.stage is PointStage.VISIT
    assert len(set(told)) == 20
    assert Drain(cache.outbox, HubClient(identity, clock)).all().received == 20
    cache.close()
    record_property("clocks", 1)


def content_of(identity: Identity, clock: GivenClock) -> ContentSync:
    bundles = Bundles(identity.folder / "content", clock.now, datetime(2026, 1, 1, tzinfo=UTC))
    client, root = HubClient(identity, clock), identity.card.trusted_root
    return ContentSync(client, bundles, identity.folder / "tuf", root, lambda _: None, kiosk_id="K7")


def test_a_clock_ten_years_behind_is_held_at_the_floor_and_takes_new_content(
    hub: SmallHub, tmp_path: Path, record_property: Count
) -> None:
    identity, clock = enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk"), JumpingClock(datetime.now(UTC))
    content = content_of(identity, clock)
    hub.repository.publish({"catalogue.json": b"1"})
    content.refresh()
    clock.jump(JUMPS["ten years back"])
    hub.repository.publish({"catalogue.json": b"2"})
    content.refresh()
    assert content.bundles.active is not None
    assert (content.bundles.active.release, content.bundles.stale_since()) == (2, None)
    record_property("clocks", 1)


def test_to_a_clock_ten_years_ahead_content_is_stale_and_never_blank(
    hub: SmallHub, tmp_path: Path, record_property: Count
) -> None:
    """What is signed has run out by then; the machine's own clock, which the verifier reads, is not the tests' to change."""
    identity, clock = enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk"), JumpingClock(datetime.now(UTC))
    content = content_of(identity, clock)
    hub.repository.publish({"catalogue.json": b"1"})
    content.refresh()
    clock.jump(JUMPS["ten years on"])
    hub.repository.publish({"catalogue.json": b"2"}, expires_in_days=-3287)
    with pytest.raises(ContentRefused) as refused:
        content.refresh()
    assert refused.value.reason is ContentReason.EXPIRED
    active = content.bundles.active
    assert active is not None
    assert content.bundles.stale_since() is not None
    assert (content.bundles.path(active) / "catalogue.json").read_bytes() == b"1"
    record_property("clocks", 1)


@pytest.fixture
def tls_hub(tmp_path: Path) -> Iterator[Hub]:
    certify(tmp_path / "hub" / "hub" / "keys" / "tls", SystemClock().now())
    with open_test_hub(tmp_path / "hub", SystemClock()) as opened_hub:
        yield opened_hub


def certify(folder: Path, now: datetime) -> str:
    """A new certificate of the same authority, good from `now` on for a year; its fingerprint."""
    return make_certificate(folder, ["localhost", "127.0.0.1"], now).fingerprint


def sent_to(url: str, cache: Cache, identity: Identity) -> int:
    moved = Identity(identity.folder, identity.card.model_copy(update={"hub_url": url}), identity.signing_key)
    return Drain(cache.outbox, HubClient(moved, SystemClock())).all().received


def test_a_certificate_out_of_its_time_is_no_hub_and_everything_waits(
    tls_hub: Hub, tmp_path: Path, record_property: Count
) -> None:
    """So it looks to a kiosk whose clock is years ahead: the machine's own clock is not the tests' to change."""
    tls, now = tls_hub.settings.own_certificates, SystemClock().now()
    fingerprint = certify(tls, now)
    with serving(tls_hub) as url:
        identity = enrol(tmp_path / "kiosk", url, tls_hub.register.make_code(SHOP, "Here", "test"), "Kiosk 1", fingerprint)
    clock = GivenClock(now)
    cache = opened(identity, clock)
    told = {submit(cache, identity, clock) for _ in range(3)}
    certify(tls, now - timedelta(days=3000))
    with serving(tls_hub) as url, pytest.raises(LinkFault) as refused:
        sent_to(url, cache, identity)
    assert (refused.value.reason, cache.outbox.counts().waiting) == (LinkReason.OUT_OF_TIME, 3)
    certify(tls, now)
    with serving(tls_hub) as url:
        assert sent_to(url, cache, identity) == 3
    assert {one.reference for one in tls_hub.submissions.listed()} == told
    cache.close()
    record_property("clocks", 1)
