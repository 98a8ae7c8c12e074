"""Releases that go to a pilot first, then to half, then to all; what is signed for each ring, and what a crash leaves behind."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from kiosk.content.publishing.refused import PublishingFault, PublishingRefused
from kiosk.content.ring import Ring
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.kiosks import kiosks, shops
from tests.kiosk.content.test_publishing import FORM, Desk, refusal

OLD, NEW, NEWER = "What did we miss?", "What was missed?", "What is missing?"


@pytest.fixture
def desk(store: HubStore, tmp_path: Path, sample_folder: Path) -> Desk:
    """With release 1 on every kiosk, and a change in the draft."""
    desk = Desk(store, tmp_path)
    desk.publishing.import_sample(sample_folder, "owen")
    let_in(store, "K7", desk)
    desk.change(OLD, NEW)
    return desk


def let_in(store: HubStore, kiosk_id: str, desk: Desk) -> None:
    with store.writing() as connection:
        connection.execute(insert(shops).values(id="tamarside", name="Tamarside"))
        row = {"id": kiosk_id, "shop_id": "tamarside", "name": "One", "place": "Door", "signing_key": b"", "ring": None}
        connection.execute(insert(kiosks).values(row | {"enrolled_at": desk.clock.now()}))


def signed_for(desk: Desk) -> dict[str, str]:
    """Ring → which of the questions its kiosks can verify."""
    shown = {ring.value: desk.as_a_kiosk(FORM, ring).decode() for ring in Ring}
    return {ring: next(words for words in (OLD, NEW, NEWER) if words in body) for ring, body in shown.items()}


def test_the_pilot_sees_a_release_that_nobody_else_can_fetch(desk: Desk) -> None:
    release = desk.publishing.publish("owen", "", ring=Ring.PILOT).release
    assert release is not None
    assert (release.number, release.reach) == (2, Ring.PILOT)
    assert signed_for(desk) == {"pilot": NEW, "half": OLD, "all": OLD}
    assert desk.told == [1, 2]


def test_it_goes_on_to_half_and_then_to_all(desk: Desk) -> None:
    desk.publishing.publish("owen", "", ring=Ring.PILOT)
    desk.publishing.promote(2, Ring.HALF, "owen")
    assert signed_for(desk) == {"pilot": NEW, "half": NEW, "all": OLD}
    desk.publishing.promote(2, Ring.ALL, "owen")
    assert signed_for(desk) == {"pilot": NEW, "half": NEW, "all": NEW}
    assert desk.told == [1, 2, 2, 2]


def test_taking_it_back_shows_its_kiosks_what_they_had_and_leaves_the_draft(desk: Desk) -> None:
    desk.publishing.publish("owen", "", ring=Ring.HALF)
    assert desk.publishing.take_back(2, "gwen").number == 1
    assert signed_for(desk) == {"pilot": OLD, "half": OLD, "all": OLD}
    assert NEW in desk.publishing.draft.read(FORM)[0].decode()
    assert desk.publishing.releases()[0].taken_back_by == "gwen"


def test_after_taking_back_the_same_words_can_be_published_again_under_a_new_number(desk: Desk) -> None:
    desk.publishing.publish("owen", "", ring=Ring.PILOT)
    desk.publishing.take_back(2, "owen")
    again = desk.publishing.publish("owen", "", ring=Ring.PILOT).release
    assert again is not None
    assert again.number == 3


def test_a_newer_release_in_the_pilot_leaves_an_older_one_its_way_to_all(desk: Desk) -> None:
    desk.publishing.publish("owen", "", ring=Ring.HALF)
    desk.change(NEW, NEWER)
    desk.publishing.publish("owen", "", ring=Ring.PILOT)
    desk.publishing.promote(2, Ring.ALL, "owen")
    assert signed_for(desk) == {"pilot": NEWER, "half": NEW, "all": NEW}


@pytest.mark.parametrize(
    "deed",
    [
        lambda desk: desk.publishing.promote(2, Ring.PILOT, "owen"),
        lambda desk: desk.publishing.promote(1, Ring.HALF, "owen"),
    ],
)
def test_a_release_never_goes_to_fewer_kiosks(desk: Desk, deed: Callable[[Desk], object]) -> None:
    desk.publishing.publish("owen", "", ring=Ring.HALF)
    assert refusal(lambda: deed(desk)) is PublishingFault.WRONG_WAY


def test_what_was_taken_back_goes_nowhere(desk: Desk) -> None:
    desk.publishing.publish("owen", "", ring=Ring.PILOT)
    desk.publishing.take_back(2, "owen")
    assert refusal(lambda: desk.publishing.promote(2, Ring.ALL, "owen")) is PublishingFault.WRONG_WAY
    assert refusal(lambda: desk.publishing.take_back(2, "owen")) is PublishingFault.WRONG_WAY


def test_the_only_release_cannot_be_taken_back(desk: Desk) -> None:
    assert refusal(lambda: desk.publishing.take_back(1, "owen")) is PublishingFault.NOTHING_BEFORE
    assert signed_for(desk)["all"] == OLD


def test_what_was_asked_for_a_release_falls_with_it(desk: Desk) -> None:
    desk.publishing.publish("owen", "", ring=Ring.PILOT)
    desk.publishing.promote(2, Ring.ALL, "owen", desk.clock.now() + timedelta(days=2))
    desk.publishing.take_back(2, "owen")
    assert desk.publishing.waiting() == []


def test_the_same_words_are_let_on_rather_than_published_twice(desk: Desk) -> None:
    desk.publishing.publish("owen", "", ring=Ring.PILOT)
    with pytest.raises(PublishingRefused, match="Let it go on"):
        desk.publishing.publish("owen", "")


def test_going_on_can_be_scheduled(desk: Desk) -> None:
    desk.publishing.publish("owen", "", ring=Ring.PILOT)
    assert desk.publishing.promote(2, Ring.ALL, "owen", desk.clock.now() + timedelta(days=2)).release is None
    assert signed_for(desk)["all"] == OLD
    desk.clock.pass_seconds(2 * 86400)
    assert [release.number for release in desk.publishing.publish_due()] == [2]
    assert signed_for(desk)["all"] == NEW


def test_a_scheduled_step_of_a_release_taken_back_meanwhile_does_nothing(desk: Desk) -> None:
    desk.publishing.publish("owen", "", ring=Ring.PILOT)
    desk.publishing.promote(2, Ring.ALL, "owen", desk.clock.now() + timedelta(hours=1))
    desk.publishing.take_back(2, "owen")
    desk.clock.pass_seconds(3600)
    assert desk.publishing.publish_due() == []
    assert signed_for(desk)["all"] == OLD


def test_with_two_people_each_step_is_approved_by_another_and_taking_back_is_not(desk: Desk) -> None:
    desk.publishing.two_people = True
    planned = desk.publishing.publish("owen", "", ring=Ring.PILOT).planned
    assert planned is not None
    desk.publishing.approve(planned.id, "ruth")
    step = desk.publishing.promote(2, Ring.HALF, "owen").planned
    assert step is not None
    assert refusal(lambda: desk.publishing.approve(step.id, "owen")) is PublishingFault.SAME_PERSON
    assert signed_for(desk) == {"pilot": NEW, "half": OLD, "all": OLD}
    desk.publishing.approve(step.id, "ruth")
    assert signed_for(desk) == {"pilot": NEW, "half": NEW, "all": OLD}
    desk.publishing.take_back(2, "owen")
    assert signed_for(desk) == {"pilot": OLD, "half": OLD, "all": OLD}


def test_a_kiosk_is_put_into_a_ring_and_back_and_the_repository_says_so(desk: Desk) -> None:
    by_id = desk.publishing.showcase.rings()["K7"]
    desk.publishing.showcase.put_in_ring("K7", Ring.PILOT, "owen")
    assert desk.publishing.showcase.rings() == {"K7": Ring.PILOT}
    shown = desk.press.shown()
    assert shown is not None
    assert shown.chosen == {"K7": Ring.PILOT}
    desk.publishing.showcase.put_in_ring("K7", None, "owen")
    assert desk.publishing.showcase.rings() == {"K7": by_id}


def test_a_kiosk_nobody_knows_is_in_no_ring(desk: Desk) -> None:
    assert refusal(lambda: desk.publishing.showcase.put_in_ring("ZZ", Ring.PILOT, "owen")) is PublishingFault.NO_SUCH_KIOSK


def test_a_crash_between_deciding_and_signing_is_mended_at_the_next_start(desk: Desk, store: HubStore) -> None:
    desk.publishing.publish("owen", "", ring=Ring.PILOT)

    def dies(*_: object) -> None:
        raise OSError("the power went")

    desk.press.show = dies  # type: ignore[method-assign]
    with pytest.raises(OSError, match="power"):
        desk.publishing.promote(2, Ring.ALL, "owen")
    again = Desk(store, desk.folder)
    assert signed_for(again) == {"pilot": NEW, "half": NEW, "all": NEW}
