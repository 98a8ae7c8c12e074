"""The door by which a back office fetches a photo, by the address that a delivery told it."""

from http import HTTPStatus
from uuid import UUID

import requests

from kiosk.delivery.file_links import FileLinks, LinkedFile
from kiosk.hub.hub import Hub
from tests.fakes.given_clock import GivenClock
from tests.kiosk.handover.phone_code import PhoneCode
from tests.kiosk.handover.phone_files import document
from tests.kiosk.hub.hub_in_test import EnrolledKiosk


def linked(hub: Hub, url: str, submission_id: str, file_id: UUID) -> requests.Response:
    links = FileLinks(url, hub.keys.session_secret, hub.settings.file_links_last, hub.clock)
    return requests.get(links.address(LinkedFile("streets", submission_id, file_id)), timeout=60)


def test_a_back_office_fetches_a_file_until_it_is_deleted_or_the_time_is_over(
    hub: Hub, url: str, kiosk: EnrolledKiosk, clock: GivenClock
) -> None:
    code = PhoneCode(kiosk, url, accepts="file")
    code.send(document())
    (file_id,) = (file.id for file in code.state().files)
    envelope = kiosk.sealed({"proof": [str(file_id)]}, submission_id=code.submission_id)
    kiosk.send(envelope)

    answer = linked(hub, url, str(envelope.id), file_id)

    assert answer.content == document()
    assert answer.headers["content-disposition"].startswith("attachment")
    assert "sandbox" in answer.headers["content-security-policy"]
    assert [line.actor for line in hub.audit.lines() if line.action == "file.opened"] == ["back office streets"]
    assert linked(hub, url, str(UUID(int=1)), file_id).status_code == HTTPStatus.NOT_FOUND
    hub.retention.purge(str(envelope.id), "gwen")
    assert linked(hub, url, str(envelope.id), file_id).status_code == HTTPStatus.NOT_FOUND


def test_an_address_that_nobody_was_told_opens_nothing(url: str) -> None:
    for token in ("x", "0.streets." + "0" * 32 + "." + "0" * 32 + "." + "A" * 43):
        assert requests.get(f"{url}/f/{token}", timeout=60).status_code == HTTPStatus.NOT_FOUND
