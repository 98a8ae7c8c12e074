"""The roll is reckoned from what was printed, put right by the printer's own word, and outlives a restart."""

from datetime import date

import pytest

from devices.health import Health, HealthReason, HealthState
from kiosk.receipt.roll_book import RollBook

MONDAY = date(2026, 11, 23)
WELL = Health(HealthState.OK)
NEAR_END = Health(HealthState.OK, frozenset({HealthReason.PAPER_NEAR_END}))
PAPER_OUT = Health(HealthState.FAULT, frozenset({HealthReason.PAPER_OUT}))
COVER_OPEN = Health(HealthState.FAULT, frozenset({HealthReason.COVER_OPEN}))


class Memory(dict):
    def put(self, name: str, value: str) -> None:
        self[name] = value


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def book(memory: Memory) -> RollBook:
    return RollBook(memory, lambda: MONDAY, 80_000)


def test_what_is_printed_is_taken_off_the_roll(book):
    for _ in range(20):
        book.printed(100)

    assert (book.roll.used_mm, book.roll.slips, book.roll.slips_left) == (2_000, 20, 780)


def test_a_restart_finds_the_roll_as_it_was(book, memory):
    book.printed(120)

    assert RollBook(memory, lambda: MONDAY, 80_000).roll == book.roll


def test_the_sensor_knows_better_than_the_reckoning(book):
    book.printed(100)
    book.seen(NEAR_END)

    assert book.roll.left_mm == 3_000


@pytest.mark.parametrize("short", [NEAR_END, PAPER_OUT])
def test_paper_again_after_it_was_short_is_a_new_roll(book, short):
    book.printed(100)
    book.seen(short)
    book.seen(COVER_OPEN)
    book.seen(WELL)

    assert (book.roll.loaded_on, book.roll.used_mm) == (MONDAY, 0)


def test_a_cover_opened_over_a_good_roll_changes_nothing(book):
    book.printed(100)
    book.seen(COVER_OPEN)
    book.seen(WELL)

    assert book.roll.used_mm == 100


def test_a_roll_changed_while_the_kiosk_was_off_is_noticed(book, memory):
    book.seen(PAPER_OUT)
    after = RollBook(memory, lambda: MONDAY, 80_000)
    after.seen(WELL)

    assert after.roll.left_mm == 80_000
