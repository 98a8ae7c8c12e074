"""Addresses that open one file for one back office, for some days."""

from datetime import timedelta
from uuid import UUID

import pytest

from kiosk.delivery.file_links import FileLinks, LinkedFile
from tests.fakes.given_clock import GivenClock

FILE = LinkedFile("streets", "6ad36a53-8c3f-4b0e-9f3f-3f8fd6f8a001", UUID(int=7))
DAY = timedelta(days=1)


def token_of(links: FileLinks) -> str:
    address = links.address(FILE)
    assert address.startswith("https://hub.example/f/")
    return address.removeprefix("https://hub.example/f/")


def test_an_address_stands_for_its_file_until_its_time_is_over() -> None:
    clock = GivenClock()
    links = FileLinks("https://hub.example/", "secret", DAY, clock)
    token = token_of(links)

    assert links.read(token) == FILE
    clock.pass_seconds(DAY.total_seconds() + 1)
    assert links.read(token) is None


def test_a_changed_address_opens_nothing() -> None:
    links = FileLinks("https://hub.example", "secret", DAY, GivenClock())
    token = token_of(links)

    changed = [token[:place] + ("0" if letter != "0" else "1") + token[place + 1 :] for place, letter in enumerate(token)]

    assert [links.read(one) for one in (*changed, token[1:], f"{token}0", "", "....", "\0")] == [None] * (len(token) + 5)


def test_another_hub_made_no_address_of_ours() -> None:
    token = token_of(FileLinks("https://hub.example", "another secret", DAY, GivenClock()))

    assert FileLinks("https://hub.example", "secret", DAY, GivenClock()).read(token) is None


@pytest.mark.parametrize("nowhere", [None, ""])
def test_without_a_public_address_there_are_no_links(nowhere: str | None) -> None:
    assert FileLinks(nowhere, "secret", DAY, GivenClock()).address(FILE) == ""
