"""What the doctor says of a kiosk's hub: it asks as the kiosk itself does."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.doctor.enrolment import look_at_enrolment
from kiosk.doctor.finding import Condition, Finding
from kiosk.link.enrolment import enrol
from tests.kiosk.link.small_hub import Fault, SmallHub


@pytest.fixture
def hub() -> Iterator[SmallHub]:
    with SmallHub.running() as running:
        yield running


@pytest.fixture
def folder(hub: SmallHub, tmp_path: Path) -> Path:
    return enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk").folder


def about_the_hub(folder: Path) -> Finding:
    return next(finding for finding in look_at_enrolment(folder) if finding.about == "Hub")


def test_a_hub_that_knows_the_kiosk_is_well(folder: Path) -> None:
    assert about_the_hub(folder).condition is Condition.WELL


def test_a_kiosk_that_was_shut_out_is_told_to_keep_what_waits(hub: SmallHub, folder: Path) -> None:
    hub.kiosk_key = None
    found = about_the_hub(folder)
    assert found.condition is Condition.ILL
    assert "export" in found.remedy


def test_a_hub_that_is_gone_holds_nobody_up(tmp_path: Path) -> None:
    with SmallHub.running() as hub:
        folder = enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk").folder
    assert "sends later" in about_the_hub(folder).remedy


@pytest.mark.parametrize(
    ("fault", "retry_after", "says"),
    [
        (Fault.BUSY, "90", "left alone for 90 seconds"),
        (Fault.BUSY, "", "answered 503 (asked)"),
        (Fault.TROUBLE, "", "answered 500 (asked)"),
        (Fault.PROXY, "", "answered 404"),
        (Fault.NOTHING, "", "no hub of this version"),
        (Fault.LOST_ANSWER, "", "does not answer"),
    ],
)
def test_each_trouble_of_a_hub_is_told_in_its_own_words(
    hub: SmallHub, folder: Path, fault: Fault, retry_after: str, says: str
) -> None:
    hub.fault_of, hub.retry_after = lambda _: fault, retry_after
    found = about_the_hub(folder)
    assert says in found.says
    assert found.remedy


def test_without_an_identity_it_says_how_to_get_one(tmp_path: Path) -> None:
    (found,) = look_at_enrolment(tmp_path)
    assert "--enrol" in found.remedy
