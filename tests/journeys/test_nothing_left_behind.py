"""Rows 16 and 21: however a visitor leaves, what they wrote is on no screen, in no file and in no log."""

import json
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from kiosk.event_log.catalogue import read_catalogue
from kiosk.event_log.open_log import FILE, open_log
from kiosk.help.help_flow import HelpStage
from kiosk.visit.place import VisitStep
from tests.fakes.secret_words import SecretWords
from tests.journeys.conftest import Shop
from tests.journeys.steps import accept, open_garden_waste, write_date
from ui.touch.memory import overwrite_freed_memory

Count = Callable[[str, int], None]


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Kiosk and hub of this process log here, as their commands would."""
    monkeypatch.delenv("JOURNAL_STREAM", raising=False)
    root, before = logging.getLogger(), logging.getLogger("first_stop").level
    open_log("kiosk", tmp_path)
    yield tmp_path / FILE
    for handler in [handler for handler in root.handlers if handler.name == "first-stop"]:
        root.removeHandler(handler)
    logging.getLogger("first_stop").setLevel(before)


@pytest.fixture
def words() -> SecretWords:
    return SecretWords()


def events_in(log: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in log.read_text().splitlines()]


def fill(shop: Shop, words: SecretWords) -> None:
    """Garden waste up to check-your-answers, with a name and a telephone number that stand nowhere else."""
    hand = shop.hand
    open_garden_waste(shop)
    hand.write("postcode", "tm11ab")
    hand.tap("find-address")
    hand.tap("choice-10099000008")
    hand.tap("continue")
    write_date(shop, ("10", "12", "2026"))
    hand.tap("continue")
    hand.tap("choice-2")
    hand.tap("continue")
    write_secretly(shop, "entry-name", words, 0)
    hand.tap("continue")
    write_secretly(shop, "entry-phone", words, 1)
    hand.tap("continue")
    hand.tap("choice-yes")
    hand.tap("continue")
    hand.wait_until(lambda: shop.visit.step is VisitStep.CHECK, "check your answers")


def write_secretly(shop: Shop, field: str, words: SecretWords, which: int) -> None:
    """Letter by letter, so that only the kiosk ever holds the whole."""
    assert shop.app.stage is not None
    window = shop.app.stage.window
    shop.hand.tap(field)
    for letter in words.letters(which):
        QTest.keyClick(window, letter)
    shop.hand.let_work()


def walk_away(shop: Shop) -> None:
    shop.clock.skip(151)
    shop.hand.wait_for("idle-stay")
    shop.clock.skip(46)


def leave_and_hide(shop: Shop) -> None:
    shop.hand.tap("leave-and-hide")
    shop.hand.tap("leave-confirm")


def meet_a_fault(shop: Shop) -> None:
    shop.app.fault(RuntimeError("trouble that nobody expected"))


@pytest.mark.parametrize("leave", [walk_away, leave_and_hide, meet_a_fault])
def test_whoever_leaves_leaves_nothing_behind(
    shop: Shop,
    log: Path,
    words: SecretWords,
    leave: Callable[[Shop], None],
    tmp_path: Path,
    record_property: Count,
) -> None:
    fill(shop, words)
    assert words.on_screen(shop.hand.words()), "the search would find what is there"
    leave(shop)
    shop.hand.wait_until(lambda: shop.point.visit is None, "the end of the visit")
    assert words.on_screen(shop.hand.words()) == []
    assert words.in_files(tmp_path) == []
    record_property("ways_to_leave", 1)
    record_property("values_sought", 2)


@pytest.fixture
def overwritten() -> Iterator[None]:
    """As in the kiosk's own process."""
    overwrite_freed_memory()
    yield
    overwrite_freed_memory(0)


@pytest.mark.usefixtures("overwritten")
def test_nothing_that_was_typed_is_left_in_memory(shop: Shop, words: SecretWords, record_property: Count) -> None:
    """Nothing here has read the screen: what Python keeps of a text is Python's."""
    fill(shop, words)
    assert words.in_own_memory(), "the search would find what is there"
    leave_and_hide(shop)
    shop.wait_until_at_rest()
    shop.hand.wait_until(lambda: words.in_own_memory() == 0, "an empty memory")
    record_property("values_sought_in_memory", 2)


def test_a_whole_visit_is_in_the_log_by_its_events_and_none_of_its_words(
    shop: Shop, log: Path, words: SecretWords, tmp_path: Path, record_property: Count
) -> None:
    hand = shop.hand
    fill(shop, words)
    accept(shop)
    hand.wait_until(lambda: shop.visit.payment is not None and shop.visit.payment.prompt == "insert_card", "the prompt")
    terminal = shop.twins.card_terminal
    assert terminal is not None
    terminal.present_card()
    hand.wait_until(lambda: shop.visit.step is VisitStep.CONFIRMATION, "the confirmation")
    hand.tap("ask-a-person")
    hand.wait_until(lambda: shop.visit.help.stage is not HelpStage.NONE, "help")
    shop.hub.stop()
    shop.app.fault(ValueError("Quillfeather"))
    hand.wait_until(lambda: "link-failed" in {line["event"] for line in events_in(log)}, "the word that the hub is gone")
    shop.hub.start()

    seen = events_in(log)
    known = {name for event in read_catalogue() for name in event.names} | {"library-complained"}
    assert {str(line["event"]) for line in seen} <= known
    assert words.in_files(tmp_path) == []
    for begun in (name for name in known if name.endswith("-init")):
        ended = begun.replace("-init", "-complete")
        assert [line["event"] for line in seen].count(begun) - [line["event"] for line in seen].count(ended) in (0, 1)
    record_property("events_seen", len({line["event"] for line in seen}))
    record_property("lines_read", len(seen))
