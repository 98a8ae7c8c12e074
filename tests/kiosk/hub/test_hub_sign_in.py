"""Signing in: limits, lock-out that cannot lock the shop out, and passwords."""

from pathlib import Path

import pytest

from kiosk.hub.hub import Hub
from kiosk.hub.known_browser import LASTS, KnownBrowser
from kiosk.hub.passwords import LONGEST, Passwords, make_password, weakness
from kiosk.hub.people_book import PeopleFault, PeopleRefused
from kiosk.hub.roles import Role
from kiosk.hub.sign_in import SignInFault, SignInRefused
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import QUICK, open_test_hub

GOOD = "harbour lamp seven"


@pytest.fixture
def staffed(hub: Hub) -> Hub:
    hub.people.add("amira", "Amira Shah", [Role.FLOOR], "test", GOOD)
    hub.people.add("owen", "Owen Price", [Role.ADMIN], "test", GOOD)
    return hub


def fault(hub: Hub, name: str, password: str, address: str = "10.0.0.1", known: KnownBrowser | None = None) -> SignInFault | None:
    try:
        hub.sign_ins.begin(name, password, address, known)
    except SignInRefused as refused:
        return refused.fault
    return None


def test_a_sign_in_ends_when_nobody_is_there(staffed: Hub, clock: GivenClock) -> None:
    token = staffed.sign_ins.begin("owen", GOOD, "10.0.0.1")
    clock.pass_seconds(59 * 60)
    assert staffed.sign_ins.who(token) is not None

    clock.pass_seconds(61 * 60)

    assert staffed.sign_ins.who(token) is None


def test_a_page_that_looks_by_itself_does_not_keep_a_sign_in_alive(staffed: Hub, clock: GivenClock) -> None:
    token = staffed.sign_ins.begin("owen", GOOD, "10.0.0.1")
    clock.pass_seconds(50 * 60)
    staffed.sign_ins.who(token, seen=False)

    clock.pass_seconds(15 * 60)

    assert staffed.sign_ins.who(token) is None


def test_floor_staff_stay_signed_in_all_day_and_no_longer(staffed: Hub, clock: GivenClock) -> None:
    token = staffed.sign_ins.begin("amira", GOOD, "10.0.0.1")
    clock.pass_seconds(9 * 3600)
    assert staffed.sign_ins.who(token) is not None

    clock.pass_seconds(3 * 3600)

    assert staffed.sign_ins.who(token) is None


def test_signing_out_ends_it_on_the_server(staffed: Hub) -> None:
    token = staffed.sign_ins.begin("amira", GOOD, "10.0.0.1")

    staffed.sign_ins.end(token, "amira")

    assert staffed.sign_ins.who(token) is None


def test_five_wrong_passwords_block_that_name_at_that_address_only(staffed: Hub, clock: GivenClock) -> None:
    for _ in range(5):
        assert fault(staffed, "amira", "wrong") is SignInFault.WRONG
        clock.pass_seconds(1)

    assert fault(staffed, "amira", GOOD) is SignInFault.LOCKED
    assert fault(staffed, "amira", GOOD, "10.0.0.2") is None
    assert fault(staffed, "owen", GOOD) is None


def test_a_new_password_lifts_the_block_of_the_old_one(staffed: Hub, clock: GivenClock) -> None:
    for _ in range(5):
        fault(staffed, "amira", "wrong")
        clock.pass_seconds(1)
    assert fault(staffed, "amira", GOOD) is SignInFault.LOCKED

    made = staffed.people.reset_password(staffed.people.find("amira") or "", "owen")

    assert fault(staffed, "amira", made) is None


def test_a_blocked_name_opens_again_after_a_quarter_of_an_hour(staffed: Hub, clock: GivenClock) -> None:
    for _ in range(5):
        fault(staffed, "amira", "wrong")
        clock.pass_seconds(1)

    clock.pass_seconds(15 * 60)

    assert fault(staffed, "amira", GOOD) is None


def test_guessing_from_everywhere_cannot_lock_out_the_shop(staffed: Hub, clock: GivenClock) -> None:
    staffed.sign_ins.begin("amira", GOOD, "10.0.0.1")
    with staffed.store.writing() as connection:
        from kiosk.hub import lock_out

        for number in range(60):
            lock_out.failed(connection, "amira", f"192.0.2.{number}", clock.now())

    assert fault(staffed, "amira", GOOD, "192.0.2.200") is SignInFault.LOCKED
    assert fault(staffed, "amira", GOOD, "10.0.0.1") is None


def test_an_unknown_name_reads_like_a_wrong_password_and_is_not_logged(staffed: Hub) -> None:
    assert fault(staffed, "my secret password", "x") is SignInFault.WRONG
    assert all("secret" not in line.subject for line in staffed.audit.lines())


def test_a_made_password_has_to_be_changed_within_a_week(staffed: Hub, clock: GivenClock) -> None:
    password = staffed.people.reset_password(str(staffed.people.find("amira")), "owen")
    person = staffed.sign_ins.who(staffed.sign_ins.begin("amira", password, "10.0.0.1"))
    assert person is not None
    assert person.must_change_password

    clock.pass_seconds(8 * 24 * 3600)

    assert fault(staffed, "amira", password) is SignInFault.EXPIRED


def test_a_new_password_ends_every_sign_in(staffed: Hub) -> None:
    token = staffed.sign_ins.begin("amira", GOOD, "10.0.0.1")

    staffed.people.reset_password(str(staffed.people.find("amira")), "owen")

    assert staffed.sign_ins.who(token) is None


def test_someone_kept_out_is_out_at_once(staffed: Hub) -> None:
    token = staffed.sign_ins.begin("amira", GOOD, "10.0.0.1")

    staffed.people.disable(str(staffed.people.find("amira")), "owen")

    assert staffed.sign_ins.who(token) is None
    assert fault(staffed, "amira", GOOD) is SignInFault.WRONG


def test_the_last_administrator_cannot_be_lost(staffed: Hub) -> None:
    owen = str(staffed.people.find("owen"))

    for change in (lambda: staffed.people.disable(owen, "owen"), lambda: staffed.people.give_roles(owen, [Role.FLOOR], "owen")):
        with pytest.raises(PeopleRefused) as refused:
            change()
        assert refused.value.fault is PeopleFault.LAST_ADMIN


def test_a_role_taken_away_is_gone_at_the_next_click(staffed: Hub) -> None:
    token = staffed.sign_ins.begin("amira", GOOD, "10.0.0.1")

    staffed.people.give_roles(str(staffed.people.find("amira")), [Role.READ_ONLY], "owen")

    person = staffed.sign_ins.who(token)
    assert person is not None
    assert person.roles == {Role.READ_ONLY}


@pytest.mark.parametrize("password", ["short", "aaaaaaaaaaaaaaaa", "amira amira amira"])
def test_weak_passwords_are_refused_with_a_reason(password: str) -> None:
    assert weakness(password, "amira")


def test_made_passwords_are_strong_enough_to_be_kept() -> None:
    assert weakness(make_password(), "amira") is None


def test_a_second_opening_keeps_keys_people_and_sign_ins(tmp_path: Path, clock: GivenClock) -> None:
    with open_test_hub(tmp_path, clock) as first:
        first.people.add("amira", "Amira Shah", [Role.FLOOR], "test", GOOD)
        token = first.sign_ins.begin("amira", GOOD, "10.0.0.1")

    with open_test_hub(tmp_path, clock) as second:
        assert second.keys.sealing.public == first.keys.sealing.public
        assert second.sign_ins.who(token) is not None


def browser_of(hub: Hub, name: str) -> KnownBrowser:
    return KnownBrowser.new(hub.people.find(name) or "", hub.clock.now())


def test_strangers_behind_the_shops_address_lock_nobody_out_of_their_own_browser(staffed: Hub, clock: GivenClock) -> None:
    amira = browser_of(staffed, "amira")
    for _ in range(60):
        fault(staffed, "amira", "guess", "10.0.0.1")
        clock.pass_seconds(1)

    assert fault(staffed, "amira", GOOD, "10.0.0.1") is SignInFault.LOCKED
    assert fault(staffed, "amira", GOOD, "10.0.0.1", amira) is None


def test_a_known_browser_may_not_guess_for_ever_nor_for_others(staffed: Hub, clock: GivenClock) -> None:
    amira = browser_of(staffed, "amira")
    for _ in range(5):
        fault(staffed, "amira", "guess", "10.0.0.1", amira)
        fault(staffed, "owen", "guess", "10.0.0.1", amira)
        clock.pass_seconds(1)

    assert fault(staffed, "amira", GOOD, "10.0.0.1", amira) is SignInFault.LOCKED
    assert fault(staffed, "owen", GOOD, "10.0.0.1", amira) is SignInFault.LOCKED


def test_the_cookie_of_a_known_browser_cannot_be_made_up_or_kept_too_long(staffed: Hub, clock: GivenClock) -> None:
    amira, secret = browser_of(staffed, "amira"), staffed.keys.session_secret
    good = amira.sealed_with(secret)
    owen = staffed.people.find("owen") or ""

    assert KnownBrowser.read(good, secret, clock.now()) is not None
    for bad in (
        None,
        "",
        "a.b.c",
        good + "0",
        good.replace(amira.person_id, owen),
        "a.b.9" + "9" * 30 + ".d",
        amira.sealed_with("other"),
    ):
        assert KnownBrowser.read(bad, secret, clock.now()) is None
    clock.pass_seconds(LASTS.total_seconds())
    assert KnownBrowser.read(good, secret, clock.now()) is None


def test_a_password_that_everybody_uses_is_refused() -> None:
    for common in ("qwertyuiop[]", "1qaz2wsx3edc", "Password1234", "123456789012", "abcdefghijkl", "letmeinletmein"):
        assert weakness(common) is not None, common
    assert weakness(GOOD) is None


def test_a_person_sees_where_they_are_signed_in_and_ends_it(staffed: Hub, clock: GivenClock) -> None:
    here = staffed.sign_ins.begin("amira", GOOD, "10.0.0.1")
    clock.pass_seconds(60)
    there = staffed.sign_ins.begin("amira", GOOD, "10.0.0.2")
    third = staffed.sign_ins.begin("amira", GOOD, "10.0.0.3")
    staffed.sign_ins.begin("owen", GOOD, "10.0.0.4")
    amira = staffed.sign_ins.who(here)
    assert amira is not None

    listed = staffed.sign_ins.of(amira, here)
    assert [(one.address, one.is_this) for one in listed] == [("10.0.0.3", False), ("10.0.0.2", False), ("10.0.0.1", True)]

    assert staffed.sign_ins.end_one(amira, next(one.id for one in listed if one.address == "10.0.0.2"))
    assert staffed.sign_ins.who(there) is None
    assert staffed.sign_ins.end_others(amira, here) == 1
    assert staffed.sign_ins.who(third) is None
    assert staffed.sign_ins.who(here) is not None


def test_nobody_ends_another_persons_sign_in(staffed: Hub) -> None:
    owens = staffed.sign_ins.begin("owen", GOOD, "10.0.0.4")
    owen = staffed.sign_ins.who(owens)
    amira = staffed.sign_ins.who(staffed.sign_ins.begin("amira", GOOD, "10.0.0.1"))
    assert owen is not None
    assert amira is not None

    assert not staffed.sign_ins.end_one(amira, staffed.sign_ins.of(owen, owens)[0].id)
    assert staffed.sign_ins.who(owens) is not None


def test_no_password_fits_by_its_beginning() -> None:
    passwords = Passwords(QUICK)
    longest = "harbour lamp " * 9 + "seven sails"

    assert passwords.fits(longest[:LONGEST], passwords.hash(longest[:LONGEST]))
    assert not passwords.fits(longest[:LONGEST] + "x", passwords.hash(longest[:LONGEST]))


@pytest.mark.parametrize("password", ["firststopkiosk", "Welcome-Council1", "kioskpassword12", "tamarside-harbour"])
def test_words_that_this_console_is_known_by_make_no_password(password: str) -> None:
    assert weakness(password, "Tamarside") is not None
    assert weakness(f"{password.removeprefix('tamarside-')} in the green boat") is None


def test_a_changed_password_ends_the_persons_other_sign_ins(staffed: Hub) -> None:
    here, elsewhere = (staffed.sign_ins.begin("amira", GOOD, address) for address in ("10.0.0.1", "10.0.0.2"))
    person = staffed.sign_ins.who(here)
    assert person is not None

    staffed.people.change_password(person, GOOD, "seven sails at the quay", here)

    assert staffed.sign_ins.who(here) is not None
    assert staffed.sign_ins.who(elsewhere) is None
