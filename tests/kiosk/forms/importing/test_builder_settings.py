"""What of a builder's questions and settings comes along, and what is told."""

from collections.abc import Callable
from datetime import date
from typing import Any

from kiosk.forms.importing.import_report import ImportReport
from kiosk.forms.plan import Plan
from kiosk.forms.walk import walk

Json = dict[str, Any]
Take = Callable[[Json], ImportReport]
TODAY = date(2026, 11, 21)


def codes(report: ImportReport) -> set[str]:
    return {finding.code for finding in report.findings}


def test_the_councils_own_sentences_for_wrong_answers_are_kept(make: Any, take: Take) -> None:
    own = {"string.empty": "Tell us your e-mail", "string.pattern.base": "Use name@example.org", "string.max": "Under {{#limit}}"}
    email = make.field("EmailAddressField", "email", options={"customValidationMessages": own})
    plate = make.field("TextField", "plate", schema={"regex": "^[A-Z]+$"}, options={"customValidationMessage": "Capitals only"})
    report = take(make.form(make.question("/a", email, plate, to=("/summary",))))
    assert report.form is not None
    kept = {field.id: {code.value: text["en"] for code, text in field.errors.items()} for field in report.form.fields()}
    assert kept == {
        "email": {"missing": "Tell us your e-mail", "not-an-email": "Use name@example.org"},
        "plate": {"wrong-format": "Capitals only"},
    }
    assert [finding.where for finding in report.findings if finding.code == "error-text-dropped"] == ["pages./a.email"]


def test_no_setting_of_a_page_or_question_is_left_behind_silently(make: Any, take: Take) -> None:
    phone = make.field(
        "TelephoneNumberField", "phone", schema={"regex": "^0"}, options={"isInternational": True, "classes": "wide"}
    )
    report = take(
        make.form(make.question("/a", phone, to=("/summary",), controller="MagicLinkController", events={"onLoad": {}}))
    )
    said = {finding.where: finding.message for finding in report.findings if finding.code == "setting-dropped"}
    assert said == {
        "pages./a": "The setting 'events' is not carried over",
        "pages./a.phone": "The settings 'isInternational', 'regex' are not carried over",
    }
    assert "page-kind" in codes(report)


def test_limits_of_rows_and_files_and_boxes_that_stand_alone_are_kept(make: Any, take: Take) -> None:
    rows = make.field(
        "MultiInputField", "costs", options={"maxMultiInputFieldRows": 3}, children=[make.field("TextField", "item")]
    )
    files = make.field("ClientSideFileUploadField", "files", options={"minimumRequiredFiles": 0})
    alone = {"behaviour": "exclusive", "behaviourItemValue": "none"}
    boxes = make.field("CheckboxesField", "needs", list="l", options=alone, shortDescription="what you need")
    items = [{"text": "A ramp", "value": "ramp"}, {"text": "None of these", "value": "none"}]
    report = take(
        make.form(
            make.question("/a", rows, files, boxes, to=("/summary",)), lists=[{"name": "l", "type": "string", "items": items}]
        )
    )
    assert report.form is not None
    found = walk(Plan(report.form), {"costs": [{"item": "x"}] * 4, "needs": ["ramp", "none"]}, TODAY)
    assert found.errors == {"costs": "too-many-items", "needs": "not-both"}
    assert report.form.pages[0].fields[2].short == {"en": "what you need"}


def test_a_finding_names_a_condition_as_people_do(make: Any, take: Take) -> None:
    rule = {**make.rule("qWeRtY", "n", "SelectField", "is more than", "1"), "displayName": "Several of them"}
    report = take(make.form(make.question("/a", make.field("TextField", "n"), to=("/summary",)), conditions=(rule,)))
    messages = [finding.message for finding in report.findings if finding.code == "condition-unreadable"]
    assert len(messages) == 1
    assert messages[0].startswith("'Several of them': The original cannot read")


def test_what_cannot_be_carried_over_is_said(make: Any, take: Take) -> None:
    form = make.form(
        make.question(
            "/a", make.field("FileUploadField", "f"), make.field("TextField", "t", schema={"regex": "(?=x)y"}), to=("/b",)
        ),
        make.question("/b", make.field("RadiosField", "r", list="gone"), make.field("HologramField", "h"), to=("/summary",)),
        outputs=[{"type": "email"}],
    )
    report = take(form)
    assert {"upload", "unsupported-pattern", "list-missing", "unknown-component", "setting-dropped"} <= codes(report)
    assert report.ok
    assert not report.usable


def test_texts_by_language_are_kept_by_language(make: Any, take: Take) -> None:
    content = {"type": "Html", "content": {"en": "<p>Hello</p>", "cy": "<p>Helo</p>"}}
    asked = {**make.field("TextField", "t"), "title": {"en": "Name", "cy": "Enw"}}
    report = take(make.form(make.question("/a", content, asked, to=("/summary",))))
    assert report.form is not None
    assert report.form.languages == ("en", "cy")
    told, question = report.form.pages[0].fields
    assert question.label == {"en": "Name", "cy": "Enw"}
    assert told.blocks[0].text == {"en": "Hello", "cy": "Helo"}  # type: ignore[union-attr]
