"""Photos by phone within a visit: the answer grows by what comes, a code ends with its page, and leaving deletes."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from kiosk.forms.fields.handover_field import BROUGHT
from kiosk.forms.filling import Filling
from kiosk.forms.form import Form
from kiosk.handover.file_kind import FileKind
from kiosk.handover.handover_flow import HandoverStage
from kiosk.handover.handover_messages import HandedFile, HandoverState, HandoverStep
from kiosk.illegal_event import IllegalEvent
from kiosk.visit.place import EndReason, VisitStep
from kiosk.visit.visit import Visit
from tests.kiosk.visit.conftest import TODAY, Parts

FORM = Form.model_validate(
    {
        "id": "proofs",
        "version": 1,
        "title": "Proofs",
        "pages": [
            {"id": "name", "fields": [{"id": "name", "type": "text", "label": "Name"}]},
            {"id": "proof", "fields": [{"id": "proof", "type": "handover", "label": "Proof", "maximum": 2}]},
        ],
    }
)


@pytest.fixture
def asked(visit: Visit, parts: Parts) -> Visit:
    """On the page that asks for a proof, with a code on the screen."""
    visit.filling = Filling(FORM, TODAY)
    visit.show_form()
    visit.answer({"name": "Ann"})
    visit.use_phone("proof")
    parts.storage.let_through()
    return visit


def code_of(parts: Parts) -> UUID:
    return list(parts.phones.asked)[-1]


def send(visit: Visit, parts: Parts, count: int = 1) -> list[str]:
    """A phone sends by the code on the screen."""
    code = code_of(parts)
    files = [HandedFile(id=uuid4(), kind=FileKind.JPEG, size=9, digest="0" * 64, thumbnail=None) for _ in range(count)]
    parts.phones.states[code] = HandoverState(id=code, step=HandoverStep.RECEIVED, files=files)
    visit.handing.flow.news(code)
    parts.storage.let_through()
    return [str(file.id) for file in files]


def proof(visit: Visit) -> object:
    assert visit.filling is not None
    return visit.filling.answers_for_submission().get("proof")


def test_the_code_holds_a_random_token_and_nothing_of_the_visitor(asked: Visit, parts: Parts) -> None:
    first = asked.handing.flow.code
    asked.use_phone("proof")
    parts.storage.let_through()

    assert first.startswith("https://hub.example/p/")
    assert len(first.rsplit("/", 1)[1]) == 22
    assert asked.handing.flow.code != first
    assert all(one.token_hash not in first for one in parts.phones.asked.values())


def test_what_comes_is_the_answer(asked: Visit, parts: Parts) -> None:
    sent = send(asked, parts, 2)
    asked.answer({"proof": sent})

    assert asked.step is VisitStep.CHECK
    assert proof(asked) == sent


def test_a_second_code_asks_only_for_what_is_missing_and_the_third_for_nothing(asked: Visit, parts: Parts) -> None:
    send(asked, parts)
    asked.use_phone("proof")
    assert [one.most for one in parts.phones.asked.values()] == [2]
    parts.storage.let_through()
    assert [one.most for one in parts.phones.asked.values()] == [2, 1]

    send(asked, parts)
    asked.use_phone("proof")
    parts.storage.let_through()

    assert len(parts.phones.asked) == 2


def test_what_is_removed_is_deleted_at_the_hub_and_asked_for_again(asked: Visit, parts: Parts) -> None:
    sent = send(asked, parts)
    asked.answer({"proof": sent})
    asked.change("proof")

    asked.handing.take_back("proof", sent[0])
    parts.storage.let_through()
    asked.back()

    assert [str(one) for one in parts.phones.taken_back] == sent
    assert asked.step is VisitStep.QUESTION
    assert proof(asked) is None


@pytest.mark.parametrize("leave", [lambda visit: visit.back(), lambda visit: visit.answer({"proof": [BROUGHT]})])
def test_a_code_ends_with_the_page_that_shows_it(asked: Visit, parts: Parts, leave: Callable[[Visit], None]) -> None:
    leave(asked)
    parts.storage.let_through()

    assert parts.phones.closed == [code_of(parts)]
    assert asked.handing.flow.code == ""


def test_what_comes_after_the_page_was_left_is_not_taken(asked: Visit, parts: Parts) -> None:
    asked.back()
    send(asked, parts)

    assert proof(asked) is None


def test_a_code_ends_with_its_time_and_another_can_be_had(asked: Visit, parts: Parts) -> None:
    parts.clock.pass_seconds(900)
    asked.handing.flow.tick()
    assert asked.handing.flow.stage is HandoverStage.OVER

    asked.use_phone("proof")
    parts.storage.let_through()

    assert asked.handing.flow.stage is HandoverStage.WAITING


def test_what_the_phone_sent_in_the_last_second_still_comes(asked: Visit, parts: Parts) -> None:
    parts.clock.pass_seconds(900)
    asked.handing.flow.tick()

    sent = send(asked, parts)
    asked.answer({"proof": sent})

    assert proof(asked) == sent


def test_without_a_line_it_can_be_shown_at_the_counter(asked: Visit, parts: Parts) -> None:
    parts.phones.there = False
    asked.use_phone("proof")
    parts.storage.let_through()
    assert asked.handing.flow.stage is HandoverStage.NO_CONNECTION

    asked.handing.bring("proof")
    asked.answer({"proof": [BROUGHT]})

    assert asked.step is VisitStep.CHECK
    assert asked.filling is not None
    assert [row.answer for row in asked.filling.rows("en")][-1] == "To be shown at the counter"


def test_leaving_deletes_what_was_handed_over(asked: Visit, parts: Parts) -> None:
    submission = asked.submission_id
    send(asked, parts)

    asked.end(EndReason.LEFT_AND_HID)
    parts.storage.let_through()

    assert parts.phones.abandoned == [submission]
    assert asked.handing.flow.code == ""


def test_what_was_sent_stays_when_the_visit_ends(asked: Visit, parts: Parts) -> None:
    asked.answer({"proof": send(asked, parts)})
    asked.send()
    parts.storage.let_through()

    asked.end(EndReason.FINISHED)
    parts.storage.let_through()

    assert parts.phones.abandoned == []
    assert parts.desk.kept[0].answers["proof"]


def test_a_code_is_asked_for_on_a_question_alone(visit: Visit) -> None:
    with pytest.raises(IllegalEvent):
        visit.use_phone("proof")
