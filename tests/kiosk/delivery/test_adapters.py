"""Each way to a back office, over real sockets and a real folder: what arrives, and what each refusal means."""

import base64
import csv
import hashlib
import hmac
import io
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs
from zoneinfo import ZoneInfo

import pytest

from kiosk.delivery.back_offices import SecretMissing, adapters_of
from kiosk.delivery.csv_folder import CsvFolder
from kiosk.delivery.delivery_fault import DeliveryFault, DeliveryReason
from kiosk.delivery.e_mail import Email
from kiosk.delivery.open311 import Open311
from kiosk.delivery.report import Report
from kiosk.delivery.settings import DeliveryRule, EmailSettings, Open311Settings, WebhookSettings
from kiosk.delivery.webhook import Webhook
from tests.fakes.given_clock import GivenClock
from tests.kiosk.delivery.back_office_doubles import HttpOffice, MailOffice, http_office, mail_office
from tests.kiosk.delivery.made_report import KEY, PLAIN, TWO, photo, report

LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def office() -> Iterator[HttpOffice]:
    with http_office() as running:
        yield running


@pytest.fixture
def post_office() -> Iterator[MailOffice]:
    with mail_office() as running:
        yield running


def open311(office: HttpOffice) -> Open311:
    settings = Open311Settings(adapter="open311", url=f"{office.url}/georeport/v2", jurisdiction_id="tamarside.example")
    return Open311(settings, "the-key")


def reason_of(adapter: Open311 | Email | CsvFolder, what: Report, rule: DeliveryRule = PLAIN) -> DeliveryReason:
    with pytest.raises(DeliveryFault) as refused:
        adapter.deliver(what, rule)
    assert "Harbour" not in refused.value.sentence
    return refused.value.reason


def test_an_open311_server_gets_the_fields_of_georeport(office: HttpOffice) -> None:
    reference = open311(office).deliver(report(), PLAIN)

    (taken,) = office.taken
    assert reference == "SR-1"
    assert taken.path == "/georeport/v2/requests.json"
    assert taken.headers["content-type"].startswith("application/x-www-form-urlencoded")
    assert taken.headers["idempotency-key"] == str(KEY)
    assert taken.fields["service_code"] == "POTHOLE"
    assert taken.fields["api_key"] == "the-key"
    assert taken.fields["jurisdiction_id"] == "tamarside.example"
    assert taken.fields["address_string"] == "1 Harbour Road, Tamarside, TM1 1AB"
    assert taken.fields["email"] == "ada@example.org"
    assert str(KEY) in taken.fields["description"]
    assert "Size: As large as a dinner plate" in taken.fields["description"]


def test_fields_are_mapped_as_the_settings_say(office: HttpOffice) -> None:
    fields = {
        "attribute[SIZE]": "size",
        "address_id": "place.uprn",
        "attribute[REF]": "$reference",
        "description": "size",
        "x": "none",
    }

    open311(office).deliver(report(), PLAIN.model_copy(update={"fields": fields}))

    sent = office.taken[0].fields
    assert (sent["attribute[SIZE]"], sent["address_id"], sent["attribute[REF]"]) == ("large", "100", "TA000014")
    assert "Harbour" not in sent["description"]
    assert "x" not in sent


def test_an_open311_server_may_answer_with_a_token(office: HttpOffice) -> None:
    office.answers = [(200, [{"token": "T-9"}])]

    assert open311(office).deliver(report(), PLAIN) == "token T-9"


def test_an_open311_server_is_asked_what_became_of_a_token(office: HttpOffice) -> None:
    office.answers = [(200, [{"token": "T 9/1"}]), (200, [{"token": "T 9/1", "service_request_id": "SR-9"}]), (404, [])]
    adapter = open311(office)

    assert [adapter.reference_for("T 9/1") for _ in range(2)] == ["", "SR-9"]
    assert office.taken[0].path == "/georeport/v2/tokens/T%209%2F1.json?jurisdiction_id=tamarside.example"
    with pytest.raises(DeliveryFault):
        adapter.reference_for("T 9/1")


def test_without_a_place_nothing_is_sent_to_open311(office: HttpOffice) -> None:
    assert reason_of(open311(office), report({"size": "large"})) is DeliveryReason.INCOMPLETE
    assert office.taken == []


@pytest.mark.parametrize(
    ("status", "said", "reason"),
    [
        (400, [{"code": 101, "description": "1 Harbour Road is not ours"}], DeliveryReason.REFUSED),
        (422, {}, DeliveryReason.REFUSED),
        (403, [{"code": 403, "description": "bad key"}], DeliveryReason.NOT_LET_IN),
        (404, "no", DeliveryReason.NOT_LET_IN),
        (302, "", DeliveryReason.NOT_LET_IN),
        (429, "", DeliveryReason.TROUBLE),
        (500, "", DeliveryReason.TROUBLE),
        (200, "a page about something else", DeliveryReason.NOT_LET_IN),
        (200, [{"service_notice": "thanks"}], DeliveryReason.NOT_LET_IN),
    ],
)
def test_each_answer_means_one_thing(office: HttpOffice, status: int, said: object, reason: DeliveryReason) -> None:
    office.answers = [(status, said)]

    assert reason_of(open311(office), report()) is reason
    assert [taken.path for taken in office.taken] == ["/georeport/v2/requests.json"]


def test_nobody_there_is_unreachable() -> None:
    settings = Open311Settings(adapter="open311", url="http://127.0.0.1:9")

    assert reason_of(Open311(settings, None), report()) is DeliveryReason.UNREACHABLE


def test_a_webhook_can_be_checked_by_its_receiver(office: HttpOffice) -> None:
    secret, clock = "whsec_" + base64.b64encode(b"0123456789abcdef").decode(), GivenClock()
    settings = WebhookSettings(adapter="webhook", url=f"{office.url}/in", secret_file=Path("unused"))
    office.answers = [(202, {"reference": "CRM-7"})]

    reference = Webhook(settings, secret, clock).deliver(report(), PLAIN)

    (taken,) = office.taken
    time = taken.headers["webhook-timestamp"]
    signed = f"{KEY}.{time}.".encode() + taken.body
    expected = base64.b64encode(hmac.new(b"0123456789abcdef", signed, hashlib.sha256).digest()).decode()
    assert taken.headers["webhook-signature"] == f"v1,{expected}"
    assert taken.headers["webhook-id"] == taken.headers["idempotency-key"] == str(KEY)
    assert int(time) == int(clock.now().timestamp())
    assert json.loads(taken.body)["answers"]["size"] == "large"
    assert reference == "CRM-7"


def test_a_webhook_tells_only_what_is_mapped(office: HttpOffice) -> None:
    settings = WebhookSettings(adapter="webhook", url=f"{office.url}/in", secret_file=Path("unused"))
    rule = PLAIN.model_copy(update={"fields": {"how_big": "size"}})

    Webhook(settings, "a secret", GivenClock()).deliver(report(), rule)

    said = json.loads(office.taken[0].body)
    assert said["fields"] == {"how_big": "large"}
    assert "Harbour" not in office.taken[0].body.decode()


def mail(post_office: MailOffice, **changed: object) -> Email:
    plain = {
        "adapter": "email",
        "host": "127.0.0.1",
        "port": post_office.port,
        "tls": "none",
        "sender": "kiosks@tamarside.example",
    }
    return Email(EmailSettings.model_validate(plain | {"to": ["streets@tamarside.example"]} | changed), "pass")


def test_a_message_has_the_answers_and_the_same_id_each_time(post_office: MailOffice) -> None:
    adapter = mail(post_office, attach_csv=True)

    adapter.deliver(report(), PLAIN)
    adapter.deliver(report(), PLAIN)

    first, second = post_office.messages
    assert first["Message-ID"] == second["Message-ID"] == f"<{KEY}@tamarside.example>"
    assert first["Subject"] == "Report a pothole: TA000014"
    assert first["X-First-Stop-Submission"] == str(KEY)
    text = first.get_body(("plain",))
    assert text is not None
    assert "Place: 1 Harbour Road, Tamarside, TM1 1AB" in text.get_content()
    (sheet,) = first.iter_attachments()
    assert list(csv.reader(io.StringIO(sheet.get_content())))[1][:2] == [str(KEY), "TA000014"]


def test_a_message_can_say_only_that_something_came(post_office: MailOffice) -> None:
    mail(post_office, answers=False).deliver(report(), PLAIN)

    assert "Harbour" not in post_office.messages[0].as_string()
    assert "TA000014" in post_office.messages[0].as_string()


@pytest.mark.parametrize(
    ("replies", "data_reply", "reason"),
    [
        ({"RCPT": "550 no such box"}, "250 kept", DeliveryReason.NOT_LET_IN),
        ({"MAIL": "451 later"}, "250 kept", DeliveryReason.TROUBLE),
        ({}, "554 looks like spam", DeliveryReason.REFUSED),
        ({}, "452 full", DeliveryReason.TROUBLE),
    ],
)
def test_each_refusal_of_a_mail_server_means_one_thing(
    post_office: MailOffice, replies: dict[str, str], data_reply: str, reason: DeliveryReason
) -> None:
    post_office.replies, post_office.data_reply = replies, data_reply

    assert reason_of(mail(post_office), report()) is reason


def test_no_password_goes_to_a_mail_server_without_tls(post_office: MailOffice) -> None:
    adapter = mail(post_office, tls="starttls", user="kiosks", password_file="unused")

    assert reason_of(adapter, report()) is DeliveryReason.NOT_LET_IN
    assert not any(line.startswith(("AUTH", "MAIL")) for line in post_office.said)


def test_an_open311_server_gets_an_address_for_each_photo(office: HttpOffice) -> None:
    open311(office).deliver(report(files=TWO), PLAIN)

    sent = parse_qs(office.taken[0].body.decode())
    assert sent["media_url"] == ["https://hub.example/f/1", "https://hub.example/f/2"]


def test_where_no_address_can_be_given_the_description_says_where_photos_are(office: HttpOffice) -> None:
    open311(office).deliver(report(files=[photo(1)]), PLAIN)

    assert "media_url" not in office.taken[0].fields
    assert "First Stop's console, under Submissions" in office.taken[0].fields["description"]


def webhook(office: HttpOffice, **changed: object) -> Webhook:
    plain = {"adapter": "webhook", "url": f"{office.url}/in", "secret_file": "unused"}
    return Webhook(WebhookSettings.model_validate(plain | changed), "a secret", GivenClock())


def test_a_webhook_carries_files_as_far_as_they_fit_and_tells_where_the_rest_is(office: HttpOffice) -> None:
    webhook(office, most_inline=5).deliver(report(files=TWO), PLAIN)

    first, second = json.loads(office.taken[0].body)["files"]
    assert base64.b64decode(first["content"]) == b"one"
    assert first["sha256"] == hashlib.sha256(b"one").hexdigest()
    assert second["url"] == "https://hub.example/f/2"
    assert "content" not in second


@pytest.mark.parametrize(("how", "keys"), [("link", {"url"}), ("inline", {"content"})])
def test_a_webhook_gets_files_the_way_it_wants_them(office: HttpOffice, how: str, keys: set[str]) -> None:
    webhook(office, files=how).deliver(report(files=TWO[:1]), PLAIN)

    (file,) = json.loads(office.taken[0].body)["files"]
    assert set(file) & {"url", "content"} == keys


def test_files_go_only_where_their_question_is_mapped(office: HttpOffice) -> None:
    rule = PLAIN.model_copy(update={"fields": {"how_big": "size", "picture": "photos"}})
    files = [photo(1), photo(2, question="proof")]

    webhook(office).deliver(report(files=files), rule)
    webhook(office).deliver(report(files=files), PLAIN.model_copy(update={"fields": {"how_big": "size"}}))

    told = [[file["name"] for file in json.loads(taken.body)["files"]] for taken in office.taken]
    assert told == [["TA000014-1.jpg"], []]


def test_a_choice_travels_as_its_id_and_in_words(office: HttpOffice) -> None:
    rule = PLAIN.model_copy(update={"fields": {"code": "size", "words": "size.text"}})
    answers: dict[str, object] = {"size": "large", "things": [{"what": "sofa"}]}

    webhook(office).deliver(report(answers), PLAIN)
    webhook(office).deliver(report(answers), rule)

    everything, mapped = (json.loads(taken.body) for taken in office.taken)
    assert everything["answers"] == answers
    assert everything["words"]["size"] == {"question": "Size", "answer": "As large as a dinner plate"}
    assert everything["words"]["things"]["answer"] == "What is it: A sofa"
    assert mapped["fields"] == {"code": "large", "words": "As large as a dinner plate"}


def test_a_message_has_its_photos_attached_as_far_as_they_fit(post_office: MailOffice) -> None:
    mail(post_office, most_attached=5).deliver(report(files=TWO), PLAIN)

    (message,) = post_office.messages
    (attached,) = message.iter_attachments()
    text = message.get_body(("plain",))
    assert text is not None
    assert (attached.get_filename(), attached.get_content_type()) == ("TA000014-1.jpg", "image/jpeg")
    assert attached.get_content() == b"one"
    assert "Not attached: TA000014-2.jpg." in text.get_content()


def test_no_photo_goes_where_no_answers_go(post_office: MailOffice) -> None:
    mail(post_office, answers=False).deliver(report(files=TWO), PLAIN)

    assert list(post_office.messages[0].iter_attachments()) == []


def test_a_message_too_large_for_the_server_holds_up_no_other(post_office: MailOffice) -> None:
    post_office.replies = {"MAIL": "552 too large"}

    assert reason_of(mail(post_office), report(files=TWO)) is DeliveryReason.REFUSED


def test_a_secret_that_is_not_there_is_said_at_the_start(tmp_path: Path) -> None:
    settings = WebhookSettings(adapter="webhook", url="https://crm.example/in", secret_file=Path("crm.secret"))

    with pytest.raises(SecretMissing, match=r"crm\.secret"):
        adapters_of({"crm": settings}, tmp_path, LONDON, GivenClock())


def test_secrets_are_in_no_printed_adapter(tmp_path: Path) -> None:
    (tmp_path / "crm.secret").write_text("very-secret")
    offices = {
        "crm": WebhookSettings(adapter="webhook", url="https://crm.example/in", secret_file=Path("crm.secret")),
        "streets": Open311Settings(adapter="open311", url="https://streets.example", api_key_file=Path("crm.secret")),
    }

    assert "very-secret" not in repr(adapters_of(offices, tmp_path, LONDON, GivenClock()))


@pytest.mark.parametrize(
    "url", ["http://10.0.0.5/", "file:///etc/passwd", "https://a:b@c/", "https://", "ftp://x", "http://[::2]/"]
)
def test_no_address_but_https_is_taken(url: str) -> None:
    with pytest.raises(ValueError, match="must b"):
        Open311Settings(adapter="open311", url=url)
