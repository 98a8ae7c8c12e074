"""Each way to a back office, over real sockets and a real folder: what arrives, and what each refusal means."""

import base64
import csv
import hashlib
import hmac
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from kiosk.delivery.answers import answer_rows
from kiosk.delivery.back_offices import SecretMissing, adapters_of
from kiosk.delivery.csv_folder import CsvFolder
from kiosk.delivery.delivery_fault import DeliveryFault, DeliveryReason
from kiosk.delivery.e_mail import Email
from kiosk.delivery.open311 import Open311
from kiosk.delivery.report import Report
from kiosk.delivery.settings import CsvFolderSettings, DeliveryRule, EmailSettings, Open311Settings, WebhookSettings
from kiosk.delivery.webhook import Webhook
from kiosk.link.submission import Submission
from kiosk.text import in_words
from tests.fakes.given_clock import GivenClock
from tests.kiosk.delivery.back_office_doubles import HttpOffice, MailOffice, http_office, mail_office

LONDON = ZoneInfo("Europe/London")
PLAIN = DeliveryRule(form="pothole", to="streets", service_code="POTHOLE")
KEY = UUID("6ad36a53-8c3f-4b0e-9f3f-3f8fd6f8a001")
ADDRESS = {"line_1": "1 Harbour Road", "town": "Tamarside", "postcode": "TM1 1AB", "uprn": "100"}


class Words:
    def form(self, form_id: str) -> str:
        return in_words(form_id)

    def question(self, form_id: str, field_id: str) -> str:
        return in_words(field_id)


def report(answers: dict[str, object] | None = None, key: UUID = KEY, received_at: datetime | None = None) -> Report:
    said = {"place": ADDRESS, "size": "large", "email": "ada@example.org"} if answers is None else answers
    inside = Submission.model_validate(
        {
            "id": key,
            "reference": "TA000014",
            "form_id": "pothole",
            "form_version": 2,
            "kiosk_id": "TA",
            "shop_id": "tamarside",
            "language": "en",
            "ward": "Quay",
            "submitted_at": datetime(2026, 11, 21, 10, 5, tzinfo=UTC),
            "answers": said,
        }
    )
    return Report(
        inside, "Report a pothole", answer_rows(inside, Words()), received_at or datetime(2026, 11, 21, 10, 6, tzinfo=UTC)
    )


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
    assert "Size: large" in taken.fields["description"]


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
    assert "place" not in sent["description"].lower()
    assert "x" not in sent


def test_an_open311_server_may_answer_with_a_token(office: HttpOffice) -> None:
    office.answers = [(200, [{"token": "T-9"}])]

    assert open311(office).deliver(report(), PLAIN) == "token T-9"


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


def csv_folder(folder: Path) -> CsvFolder:
    return CsvFolder(CsvFolderSettings(adapter="csv", folder=folder), LONDON)


def lines_of(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))


def test_a_line_stands_once_however_often_it_comes(tmp_path: Path) -> None:
    adapter = csv_folder(tmp_path / "out")

    names = {adapter.deliver(report(), PLAIN), adapter.deliver(report(), PLAIN)}

    assert names == {"pothole-2026-11-21.csv"}
    (line,) = lines_of(tmp_path / "out" / "pothole-2026-11-21.csv")
    assert (line["id"], line["reference"], line["ward"]) == (str(KEY), "TA000014", "Quay")


def test_what_a_power_cut_left_of_a_line_is_taken_back(tmp_path: Path) -> None:
    adapter = csv_folder(tmp_path)
    file = tmp_path / adapter.deliver(report(), PLAIN)
    other = UUID(int=7)
    for left in (10, 40, 80):
        whole = file.read_bytes()
        file.write_bytes(whole + f"{other},TA00".encode()[:left])
        adapter.deliver(report(key=UUID(int=left)), PLAIN)

    assert [line["id"] for line in lines_of(file)] == [str(KEY), *(str(UUID(int=left)) for left in (10, 40, 80))]


def test_no_cell_is_worked_out_by_a_spreadsheet_and_none_breaks_the_line(tmp_path: Path) -> None:
    rule = PLAIN.model_copy(update={"fields": {"what": "words", "how": "size"}})
    said = {"words": '=HYPERLINK("http://evil.example")\r\n,"', "size": "two\nlines"}

    file = tmp_path / csv_folder(tmp_path).deliver(report(said), rule)

    (line,) = lines_of(file)
    assert line["what"].startswith("'=")
    assert line["how"] == "two lines"
    assert file.read_bytes().count(b"\r\n") == 2


def test_a_day_on_which_the_columns_change_has_a_second_file(tmp_path: Path) -> None:
    adapter, changed = csv_folder(tmp_path), PLAIN.model_copy(update={"fields": {"how_big": "size"}})
    adapter.deliver(report(), PLAIN)

    name = adapter.deliver(report(key=UUID(int=1)), changed)
    again = adapter.deliver(report(), changed)

    assert name == "pothole-2026-11-21-2.csv"
    assert again == "pothole-2026-11-21.csv"


def test_a_report_tried_after_midnight_stands_in_the_file_of_its_day(tmp_path: Path) -> None:
    late = datetime(2026, 6, 30, 22, 59, 59, tzinfo=UTC)

    assert csv_folder(tmp_path).deliver(report(received_at=late), PLAIN) == "pothole-2026-06-30.csv"
    assert csv_folder(tmp_path).deliver(report(received_at=late + timedelta(seconds=1)), PLAIN) == "pothole-2026-07-01.csv"


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")

    assert reason_of(csv_folder(tmp_path / "out"), report()) is DeliveryReason.NOT_WRITTEN


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
