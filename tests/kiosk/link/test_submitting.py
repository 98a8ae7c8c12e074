"""From a filled form to the hub: sealed, once, and past every fault of the line."""

import random
from contextlib import suppress
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from kiosk.link.client import HubClient
from kiosk.link.drain import Drain
from kiosk.link.enrolment import enrol
from kiosk.link.identity import Identity
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.link.submission import Submission, SubmissionDraft
from kiosk.link.submitter import Submitter
from kiosk.system_clock import SystemClock
from offline_cache.cache import Cache
from offline_cache.sealing import open_sealed
from tests.kiosk.link.small_hub import Fault, SmallHub


def draft(submission_id: UUID | None = None, **answers: str) -> SubmissionDraft:
    return SubmissionDraft(
        id=submission_id or uuid4(), form_id="missed-bin", form_version=3, language="cy", answers=answers or {"a": "b"}
    )


@pytest.fixture
def submitter(cache: Cache, identity: Identity) -> Submitter:
    return Submitter(cache.outbox, identity, SystemClock())


@pytest.fixture
def drain(cache: Cache, client: HubClient) -> Drain:
    return Drain(cache.outbox, client)


def drain_through_faults(drain: Drain, cache: Cache) -> None:
    """Each pass goes on where a fault ended the one before."""
    while cache.outbox.counts().waiting:
        with suppress(LinkFault):
            drain.all()


def test_the_hub_opens_what_the_visitor_wrote(hub: SmallHub, submitter: Submitter, drain: Drain) -> None:
    sent = draft(street="Mill Lane")
    reference = submitter.accept(sent)
    drain.all()
    opened = open_sealed(hub.rows[sent.id].as_sealed(), hub.sealing_key)
    submission = Submission.model_validate_json(opened)
    assert (submission.reference, submission.answers, submission.shop_id) == (reference, {"street": "Mill Lane"}, "town-hall")


def test_a_second_tap_gives_the_same_reference_and_one_row(hub: SmallHub, submitter: Submitter, drain: Drain) -> None:
    sent = draft()
    assert submitter.accept(sent) == submitter.accept(sent)
    drain.all()
    assert submitter.accept(sent) == hub.rows[sent.id].reference
    drain.all()
    assert (len(hub.rows), hub.attempts) == (1, 1)


def test_hundreds_go_in_batches(hub: SmallHub, submitter: Submitter, drain: Drain) -> None:
    for _ in range(120):
        submitter.accept(draft())
    assert drain.all().received == 120
    assert [path for _, path, _ in hub.requests if "submissions" in path] == ["/api/kiosk/submissions"] * 3


def test_every_fault_of_the_line_leaves_one_row_and_one_receipt_each(
    hub: SmallHub, submitter: Submitter, drain: Drain, cache: Cache
) -> None:
    chance = random.Random(7)
    hub.fault_of = lambda _: chance.choice(list(Fault)) if chance.random() < 0.4 else None
    references = {submitter.accept(draft()) for _ in range(150)}
    drain_through_faults(drain, cache)
    assert {row.reference for row in hub.rows.values()} == references
    assert cache.outbox.counts().received == len(references) == 150


def test_a_poison_envelope_does_not_block_the_rest(hub: SmallHub, submitter: Submitter, drain: Drain, cache: Cache) -> None:
    crashing, refused = draft(), draft()
    for each in (crashing, draft(), refused, draft()):
        submitter.accept(each)
    hub.poison = {crashing.id: 500, refused.id: 422}
    drained = drain.all()
    assert (drained.received, drained.refused, drained.failed) == (2, 1, 1)
    assert (cache.outbox.counts().waiting, cache.outbox.counts().refused) == (1, 1)


def test_a_hub_that_fails_for_all_is_not_taken_for_poison(
    hub: SmallHub, submitter: Submitter, drain: Drain, cache: Cache
) -> None:
    for _ in range(5):
        submitter.accept(draft())
    hub.fault_of = lambda _: Fault.BUSY
    with pytest.raises(LinkFault) as caught:
        drain.all()
    assert (caught.value.reason, cache.outbox.counts().waiting) == (LinkReason.HUB_TROUBLE, 5)
    assert {waiting.attempts for waiting in cache.outbox.waiting(10)} == {0}


def test_a_proxy_that_says_no_refuses_nothing(hub: SmallHub, submitter: Submitter, drain: Drain, cache: Cache) -> None:
    for _ in range(5):
        submitter.accept(draft())
    hub.fault_of = lambda _: Fault.PROXY
    with pytest.raises(LinkFault) as caught:
        drain.all()
    assert (caught.value.reason, cache.outbox.counts().refused) == (LinkReason.HUB_TROUBLE, 0)
    hub.fault_of = lambda _: None
    assert drain.all().received == 5


def test_an_answer_without_a_receipt_for_each_settles_nothing(
    hub: SmallHub, submitter: Submitter, drain: Drain, cache: Cache
) -> None:
    for _ in range(5):
        submitter.accept(draft())
    hub.fault_of = lambda _: Fault.NOTHING
    with pytest.raises(LinkFault) as caught:
        drain.all()
    assert (caught.value.reason, cache.outbox.counts().waiting) == (LinkReason.NOT_UNDERSTOOD, 5)


def test_a_revoked_kiosk_keeps_everything(hub: SmallHub, submitter: Submitter, drain: Drain, cache: Cache) -> None:
    submitter.accept(draft())
    hub.kiosk_key = None
    with pytest.raises(LinkFault) as caught:
        drain.all()
    assert (caught.value.reason, cache.outbox.counts().waiting) == (LinkReason.NOT_RECOGNISED, 1)


def test_new_keys_seal_new_envelopes_and_old_ones_still_open(
    hub: SmallHub, submitter: Submitter, drain: Drain, client: HubClient, identity: Identity
) -> None:
    before, after = draft(), draft()
    old_key = hub.sealing_key
    submitter.accept(before)
    hub.sealing_key = type(old_key).new()
    identity.seal_for(client.keys())
    submitter.accept(after)
    drain.all()
    assert open_sealed(hub.rows[before.id].as_sealed(), old_key)
    assert open_sealed(hub.rows[after.id].as_sealed(), hub.sealing_key)
    assert Identity.load(identity.folder).recipients == identity.recipients


def test_an_enrolled_kiosk_is_found_again(identity: Identity) -> None:
    again = Identity.load(identity.folder)
    assert (again.kiosk_id, again.shop_id, again.signing_key.public) == ("K7", "town-hall", identity.signing_key.public)
    assert (identity.folder / "keys/signing.pem").stat().st_mode & 0o777 == 0o600


class _YearsAhead(SystemClock):
    def now(self) -> datetime:
        return datetime(2036, 1, 1, tzinfo=UTC)


def test_a_kiosk_whose_clock_is_years_off_is_understood_all_the_same(
    submitter: Submitter, cache: Cache, identity: Identity
) -> None:
    submitter.accept(draft())
    assert Drain(cache.outbox, HubClient(identity, _YearsAhead())).all().received == 1


def test_a_kiosk_with_forms_waiting_is_not_enrolled_anew(
    hub: SmallHub, submitter: Submitter, drain: Drain, identity: Identity
) -> None:
    submitter.accept(draft())
    with pytest.raises(LinkFault) as caught:
        enrol(identity.folder, hub.url, hub.code, "Front desk")
    assert caught.value.reason is LinkReason.STILL_WAITING
    drain.all()
    assert enrol(identity.folder, hub.url, hub.code, "Front desk").signing_key.public != identity.signing_key.public
