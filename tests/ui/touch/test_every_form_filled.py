"""Every sample form, and one with every kind of question, filled through the kiosk's own screens by somebody who wanders.

What is sealed must be what was tapped: the form's own engine, given the taps, comes to the same answers or the same end.
The short form fills each form once; with FIRST_STOP_TORTURE=1 in every language, both ways round, in normal and largest letters.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import get_args

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.clock import civil_date
from kiosk.content.content import Content
from kiosk.forms.fields.field_union import SimpleField
from kiosk.forms.fields.signature_field import SignatureField
from kiosk.forms.fill_in import fill_in
from kiosk.forms.filling import Filling, Stage
from kiosk.visit.place import VisitStep
from kiosk.visit.visit import Visit
from tests.ui.touch.form_booth import FormBooth
from tests.ui.touch.wandering_visitor import WanderingVisitor
from ui.touch.shell.shell_view import TextSize

ASSETS = Path(__file__).parents[3] / "assets" / "content"
EVERYTHING = Path(__file__).parents[2] / "kiosk" / "forms" / "examples" / "everything.json"
SERVICES = sorted(service.id for service in Content.load(ASSETS).services if service.form)
LANGUAGES = tuple(language.tag for language in Content.load(ASSETS).languages)
TORTURE = os.environ.get("FIRST_STOP_TORTURE") == "1"
OF_EVERYTHING = 30 if TORTURE else 3
KINDS = {str(one.model_fields["type"].default) for one in get_args(get_args(SimpleField)[0])} - {"content"} | {"items"}
"""Every kind of question there is."""

Booths = Callable[[bool, TextSize], FormBooth]
Recorder = Callable[[str, object], None]


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Content:
    """The sample council, with a service more whose form asks every kind of question."""
    folder = tmp_path_factory.mktemp("content") / "council"
    shutil.copytree(ASSETS, folder)
    shutil.copy(EVERYTHING, folder / "forms" / "everything.json")
    catalogue = json.loads((folder / "catalogue.json").read_text())
    like = next(service for service in catalogue["services"] if service["id"] == "pothole")
    catalogue["services"].append({**like, "id": "everything", "form": "everything"})
    (folder / "catalogue.json").write_text(json.dumps(catalogue))
    return Content.load(folder)


@pytest.fixture(scope="module")
def booths(application: QGuiApplication, content: Content, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Booths]:
    opened: dict[tuple[bool, TextSize], FormBooth] = {}

    def booth(landscape: bool, size: TextSize) -> FormBooth:
        """One at a time: two windows would share one keyboard."""
        if (landscape, size) not in opened:
            for old in opened.values():
                old.close()
            opened.clear()
            opened[landscape, size] = FormBooth(content, tmp_path_factory.mktemp("booth"), landscape=landscape, text_size=size)
        return opened[landscape, size]

    yield booth
    for one in opened.values():
        one.close()


def fill(booth: FormBooth, service: str, language: str, seed: str) -> WanderingVisitor:
    """One whole visit; fails where what comes out is not what went in."""
    booth.begin(service, language)
    today = civil_date(booth.parts.clock, booth.point.content.council.time_zone)
    visitor = WanderingVisitor(booth, Random(f"{service} {language} {seed}"), today)
    end = visitor.fill()
    agrees_with_the_engine(booth, visitor, service, end)
    booth.leave()
    assert booth.complaints == []
    return visitor


def agrees_with_the_engine(booth: FormBooth, visitor: WanderingVisitor, service: str, end: VisitStep) -> None:
    engine = walked_by_the_engine(booth, visitor, service)
    if end is VisitStep.FORM_END:
        assert booth.visit.filling is not None
        assert (engine.stage, engine.page.id) == (Stage.ENDED, booth.visit.filling.page.id)
        return
    assert engine.stage is Stage.CHECK
    sealed = next(one for one in booth.sealed() if one.reference == booth.visit.reference)
    expected = json.loads(json.dumps(engine.answers_for_submission()))
    assert without_points(engine, sealed.answers) == without_points(engine, expected)
    assert sealed.fee_pence == (int(engine.fee().total) or None)


def walked_by_the_engine(booth: FormBooth, visitor: WanderingVisitor, service: str) -> Filling:
    """The taps as a file of answers, without any screen."""
    visit = Visit(booth.point.content, booth.visit.shop, booth.parts, lambda: None, lambda _: None)
    visit.choose_language("en")
    visit.open_service(service)
    visit.begin()
    assert visit.filling is not None
    assert fill_in(visit.filling, visitor.tapped) == ()
    return visit.filling


def without_points(form: Filling, answers: object) -> dict[str, object]:
    """Where exactly a finger was within its strokes nobody can tell before."""
    assert isinstance(answers, dict)
    signed = {field.id for page in form.form.pages for field in page.fields if isinstance(field, SignatureField)}
    return {name: {**answer, "strokes": len(answer["strokes"])} if name in signed else answer for name, answer in answers.items()}


@pytest.mark.parametrize("service", SERVICES)
def test_a_sample_form_sends_what_was_tapped(booths: Booths, service: str) -> None:
    """One half of the forms on an upright panel, the other on a wide one, the languages in turn."""
    number = SERVICES.index(service)
    fill(booths(number >= len(SERVICES) // 2, TextSize.NORMAL), service, LANGUAGES[number % len(LANGUAGES)], "once")


def test_every_kind_of_question_is_asked_and_answered(booths: Booths) -> None:
    visitors = [fill(booths(True, TextSize.NORMAL), "everything", "en", str(seed)) for seed in range(OF_EVERYTHING)]
    asked = {kind for visitor in visitors for kind in visitor.kinds}
    assert asked == KINDS
    assert sum(visitor.refusals for visitor in visitors) > 0


@pytest.mark.timeout(7200)
@pytest.mark.skipif(not TORTURE, reason="the long form, asked for with FIRST_STOP_TORTURE=1")
@pytest.mark.parametrize("size", [TextSize.NORMAL, TextSize.LARGEST], ids=lambda size: size.name.lower())
@pytest.mark.parametrize("landscape", [False, True], ids=["upright", "wide"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_wandering_at_length(booths: Booths, record_property: Recorder, language: str, landscape: bool, size: TextSize) -> None:
    """Every form in one language, on one shape of panel, at one size of text."""
    forms = [*SERVICES, "everything"]
    for service in forms:
        fill(booths(landscape, size), service, language, f"{'wide' if landscape else 'upright'} {size.name}")
    record_property("forms_filled", len(forms))
    record_property("combinations", 1)
