"""Which kiosk is in which ring."""

from itertools import product

from kiosk.content.ring import Ring, ring_by_id
from kiosk.reference import ALPHABET

IDS = ["".join(pair) for pair in product(ALPHABET[10:], ALPHABET)]


def test_a_kiosks_ring_follows_from_its_id_alone() -> None:
    assert [ring_by_id(one) for one in ("K7", "K8", "A1")] == [ring_by_id(one) for one in ("K7", "K8", "A1")]


def test_nearly_half_of_all_ids_are_in_the_first_half_and_none_in_the_pilot() -> None:
    rings = [ring_by_id(one) for one in IDS]
    assert 0.45 < rings.count(Ring.HALF) / len(rings) < 0.55
    assert Ring.PILOT not in rings


def test_a_release_reaches_the_rings_before_its_own_as_well() -> None:
    reached = {reach: {ring for ring in Ring if reach.reaches(ring)} for reach in Ring}
    assert reached == {
        Ring.PILOT: {Ring.PILOT},
        Ring.HALF: {Ring.PILOT, Ring.HALF},
        Ring.ALL: set(Ring),
    }


def test_the_way_goes_from_the_pilot_to_half_to_all_and_ends() -> None:
    assert [ring.next for ring in Ring] == [Ring.HALF, Ring.ALL, None]
