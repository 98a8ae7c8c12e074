"""The checks before publishing: each finds its one fault and nothing else."""

from datetime import date
from typing import Any

import pytest

from kiosk.forms.checks.check_form import check_form
from kiosk.forms.checks.plain_words import jargon_in, reading_age
from kiosk.forms.filling import Filling, Stage
from kiosk.forms.finding import Severity
from kiosk.forms.form import Form
from kiosk.forms.load_form import read_form

RADIOS = {"id": "r", "type": "radios", "label": "Which?", "options": [{"value": "a", "text": "A"}, {"value": "b", "text": "B"}]}
WORDS = {"id": "w", "type": "text", "label": "What?"}


def form(*pages: dict[str, Any], **more: Any) -> Form:
    return read_form({"schema": 1, "id": "f", "title": "F", "pages": list(pages), **more}, "f")


def page(page_id: str, *fields: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": page_id, "fields": list(fields), **more}


def found(checked: Form) -> set[tuple[str, str]]:
    return {(finding.code, finding.where) for finding in check_form(checked)}


PRICES = [{"id": "p", "from": "2026-04-01", "until": "2027-03-31", "pence": 1}, {"id": "p", "from": "2027-05-01", "pence": 2}]


@pytest.mark.parametrize(
    ("checked", "code", "where"),
    [
        (form(page("one", RADIOS), page("two", WORDS, when="r == 3")), "types-differ", "pages.two.when"),
        (form(page("one", RADIOS), page("two", WORDS, when="nobody")), "unknown-name", "pages.two.when"),
        (form(page("one", RADIOS, heading="{r + 1}")), "types-differ", "pages.one.heading.en"),
        (form(page("one", RADIOS, heading="{r")), "syntax", "pages.one.heading.en"),
        (form(page("one", WORDS, when='r == "a"'), page("two", RADIOS)), "forward-reference", "pages.one.when"),
        (form(page("one", RADIOS, when='visited("one")')), "forward-reference", "pages.one.when"),
        (form({"id": "end", "kind": "end", "heading": "H"}, page("two", RADIOS)), "unreachable-page", "pages.two"),
        (form(page("one", RADIOS), page("two", WORDS, when='r == "a" && r == "b"')), "unreachable-page", "pages.two"),
        (form(page("one", RADIOS), page("two", WORDS, when='r == "c"')), "unknown-option", "pages.two.when"),
        (
            form(
                page("one", RADIOS),
                page("two", {**RADIOS, "id": "s", "options": [{"value": "x", "text": "X", "when": "r != r"}]}),
            ),
            "orphan-option",
            "s.options.x",
        ),
        (form(page("one", RADIOS), prices=PRICES), "price-gap", "prices.p"),
        (form(page("one", RADIOS), prices=[PRICES[0]]), "price-ends", "prices.p"),
        (form(page("one", RADIOS), prices=[PRICES[1], {**PRICES[1], "from": "2027-06-01"}]), "price-overlap", "prices.p"),
        (form(page("one", RADIOS), languages=["en", "cy"]), "text-missing", "title"),
        (
            form(page("one", {**WORDS, "label": {"en": "What?", "cy": "Beth?"}})),
            "language-undeclared",
            "pages.one.fields.w.label",
        ),
        (
            form(page("one", WORDS), send_label="Send everything that you have told us today to the council, if you please"),
            "text-too-long",
            "send_label.en",
        ),
        (form(page("one", WORDS), send_label="Ewch-i-Lanfairpwllgwyngyllgogerychwyrndrobwll"), "word-too-wide", "send_label.en"),
        (form(page("one", {**WORDS, "hint": "Utilise this prior to commencement."})), "jargon", "pages.one.fields.w.hint"),
        (form(page("one", {**WORDS, "hint": "and so " * 15})), "long-sentence", "pages.one.fields.w.hint"),
    ],
)
def test_each_check_finds_its_fault(checked: Form, code: str, where: str) -> None:
    assert (code, where) in found(checked)


def test_a_good_form_has_nothing_to_say(garden_waste: Form) -> None:
    assert check_form(garden_waste) == ()


def test_errors_come_first() -> None:
    checked = form(page("one", {**WORDS, "hint": "Utilise this."}), page("two", RADIOS, when="w == 1"))
    severities = [finding.severity for finding in check_form(checked)]
    assert severities == sorted(severities, key=list(Severity).index)
    assert severities[0] is Severity.ERROR


def test_a_form_with_a_type_fault_still_runs_with_the_gate_shut() -> None:
    filling = Filling(form(page("one", RADIOS), page("two", WORDS, when="r == 3")), date(2026, 11, 21))
    filling.submit_page({"r": "a"})
    assert filling.stage is Stage.CHECK
    assert filling.unknown_gates == ("two",)


def test_plain_words_are_young_and_long_ones_old() -> None:
    plain = "We will come and take your bin. Put it out by seven. You do not need to be there. We will text you when it is done."
    dense = (
        "Notwithstanding the aforementioned provisions, beneficiaries must demonstrate continuing eligibility retrospectively, "
        "necessitating comprehensive supplementary documentation throughout the entire administration of all entitlements."
    )
    assert (reading_age(plain) or 99) < 9
    assert (reading_age(dense) or 0) > 16
    assert reading_age("Too short to say.") is None


def test_jargon_comes_with_a_plainer_word() -> None:
    assert jargon_in("Please submit it prior to Friday") == {"prior to": "before", "submit": "send"}


def test_welsh_has_its_own_jargon_and_longer_sentences() -> None:
    hint = {"en": "Tell us.", "cy": "Rhaid i chi hysbysu'r cyngor. " + "a'r gwaith " * 27}
    checked = form(page("one", {**WORDS, "label": {"en": "What?", "cy": "Beth?"}, "hint": hint}), languages=["en", "cy"])
    place = "pages.one.fields.w.hint.cy"
    assert jargon_in("Rhaid ymgymryd â gwaith yn ddi-oed", "cy") == {"ymgymryd â": "gwneud", "yn ddi oed": "ar unwaith"}
    assert ("jargon", place) in found(checked)
    assert ("long-sentence", place) in found(checked)


def test_what_an_import_brought_along_wants_a_look_but_stops_nobody() -> None:
    pages = [page("one", RADIOS), page("two", WORDS, when='r == "c"')]
    own, imported = (check_form(form(*(one | more for one in pages))) for more in ({}, {"imported_as": "/x"}))
    assert {(one.code, one.severity) for one in own} >= {("unknown-option", Severity.ERROR)}
    assert {(one.code, one.severity) for one in imported} >= {("unknown-option", Severity.WARNING)}
    assert Severity.ERROR not in {one.severity for one in imported}
