"""Photos and documents of a submission, for those who may read it."""

import io
import zipfile
from http import HTTPStatus
from uuid import UUID

import pytest
from playwright.sync_api import APIResponse, expect

from kiosk.hub.hub import Hub
from kiosk.link.messages import Envelope
from tests.kiosk.handover.phone_code import PhoneCode
from tests.kiosk.handover.phone_files import document, photo
from tests.kiosk.hub.hub_in_test import EnrolledKiosk
from tests.ui.console.conftest import SignedIn


class Case:
    """A submission with one photo and one document."""

    def __init__(self, kiosk: EnrolledKiosk, url: str) -> None:
        code = PhoneCode(kiosk, url, accepts="file")
        code.send(photo(), document("Council tax bill"))
        self.files: list[UUID] = [file.id for file in code.state().files]
        answers: dict[str, object] = {"street": "Harbour Road", "proof": [str(one) for one in self.files]}
        self.envelope: Envelope = kiosk.sealed(answers, submission_id=code.submission_id)
        kiosk.send(self.envelope)
        self.path = f"/submissions/{self.envelope.id}"


@pytest.fixture
def case(kiosk: EnrolledKiosk, url: str) -> Case:
    return Case(kiosk, url)


def fetched(signed_in: SignedIn, name: str, path: str) -> APIResponse:
    return signed_in(name).request.get(path, max_redirects=0)


def test_a_supervisor_sees_what_came_with_it(case: Case, signed_in: SignedIn) -> None:
    page = signed_in("gwen")
    page.goto(case.path)

    expect(page.locator(".files li")).to_have_count(2)
    expect(page.locator(".files")).to_contain_text("PDF document")
    expect(page.locator(".files")).to_contain_text("attachment from a stranger")
    expect(page.locator("table.answers")).to_contain_text("2 from the visitor's phone")
    assert page.locator(".files img").evaluate("image => image.decode().then(() => image.naturalWidth)") > 0


def test_a_file_is_kept_and_never_shown(case: Case, signed_in: SignedIn, hub: Hub) -> None:
    answer = fetched(signed_in, "gwen", f"{case.path}/files/{case.files[1]}")

    assert answer.body() == document("Council tax bill")
    assert answer.headers["content-disposition"].startswith(f'attachment; filename="{case.envelope.reference}-')
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert [line.action for line in hub.audit.lines() if line.action == "file.opened"] == ["file.opened"]


def test_whoever_may_not_read_the_submission_gets_no_file_of_it(case: Case, signed_in: SignedIn) -> None:
    for path in (f"{case.path}/files/{case.files[0]}", f"{case.path}/files/{case.files[0]}/thumbnail", f"{case.path}/export"):
        assert fetched(signed_in, "amira", path).status == HTTPStatus.FORBIDDEN


def test_the_person_takes_everything_along(case: Case, signed_in: SignedIn) -> None:
    answer = fetched(signed_in, "gwen", f"{case.path}/export")

    archive, reference = zipfile.ZipFile(io.BytesIO(answer.body())), case.envelope.reference
    assert archive.namelist() == [f"{reference}.json", f"{reference}-1.jpg", f"{reference}-2.pdf"]
    assert archive.read(f"{reference}-2.pdf") == document("Council tax bill")
    assert answer.headers["content-disposition"] == f'attachment; filename="{reference}.zip"'


def test_deleting_the_answers_deletes_the_files_and_says_so(case: Case, signed_in: SignedIn) -> None:
    page = signed_in("gwen")
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(case.path)
    page.get_by_role("button", name="Delete the answers").click()

    page.goto("/submissions/retention")

    expect(page.locator("section", has_text="Photos and documents from phones")).to_contain_text("The person asked")
    assert fetched(signed_in, "gwen", f"{case.path}/files/{case.files[0]}").status == HTTPStatus.NOT_FOUND
