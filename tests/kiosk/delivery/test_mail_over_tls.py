"""Mail over TLS, from the first byte or after STARTTLS, to a server that the council's own authority vouches for."""

import ssl
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.delivery.delivery_fault import DeliveryFault, DeliveryReason
from kiosk.delivery.e_mail import Email
from kiosk.delivery.settings import EmailSettings
from kiosk.hub.certificates import HubCertificate, make_certificate
from tests.kiosk.delivery.back_office_doubles import mail_office
from tests.kiosk.delivery.made_report import PLAIN, TWO, report

WAYS = pytest.mark.parametrize("way", ["tls", "starttls"])


@pytest.fixture
def made(tmp_path: Path) -> HubCertificate:
    return make_certificate(tmp_path / "tls", ["127.0.0.1"], datetime.now(UTC))


def context_of(made: HubCertificate) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(made.certificate, made.key)
    return context


def mail(port: int, way: str, ca_file: Path | None) -> Email:
    said = {"adapter": "email", "host": "127.0.0.1", "port": port, "tls": way, "ca_file": ca_file, "user": "kiosks"}
    who = {"sender": "kiosks@tamarside.example", "to": ["streets@tamarside.example"]}
    return Email(EmailSettings.model_validate(said | who), "right")


@WAYS
def test_a_message_with_its_photos_gets_there(made: HubCertificate, way: str) -> None:
    with mail_office(context_of(made), at_once=way == "tls") as office:
        office.replies = {"AUTH": "235 come in"}
        mail(office.port, way, made.authority).deliver(report(files=TWO), PLAIN)

    (message,) = office.messages
    assert [one.get_filename() for one in message.iter_attachments()] == ["TA000014-1.jpg", "TA000014-2.jpg"]
    assert any(line.startswith("AUTH PLAIN") for line in office.said)


@WAYS
def test_a_server_of_an_unknown_authority_gets_no_password_and_no_message(made: HubCertificate, way: str) -> None:
    with mail_office(context_of(made), at_once=way == "tls") as office, pytest.raises(DeliveryFault) as refused:
        mail(office.port, way, None).deliver(report(), PLAIN)

    assert refused.value.reason is DeliveryReason.NOT_LET_IN
    assert refused.value.sentence == "Its certificate is not one that this hub trusts."
    assert not any(line.startswith(("AUTH", "MAIL")) for line in office.said)


@WAYS
def test_a_wrong_password_is_a_matter_of_the_settings(made: HubCertificate, way: str) -> None:
    with mail_office(context_of(made), at_once=way == "tls") as office:
        office.replies = {"AUTH": "535 no"}
        with pytest.raises(DeliveryFault) as refused:
            mail(office.port, way, made.authority).deliver(report(), PLAIN)

    assert refused.value.reason is DeliveryReason.NOT_LET_IN
    assert "password" in refused.value.sentence
