"""Every door of the hub, taken from its router: who may pass, what carries a token, and what its pages may do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from uuid import uuid4

import pytest
import requests
from litestar.handlers import HTTPRouteHandler
from litestar.routes import HTTPRoute

from kiosk.hub.guards import OPEN_TO_ALL, anyone_signed_in, anyone_with_their_own_password
from kiosk.hub.hub import Hub
from kiosk.hub.roles import Role
from tests.ui.console.conftest import PASSWORD
from ui.console.app import make_hub_app

OPEN_DOORS = {
    "/sign-in",
    "/sign-in/passkey",
    "/sign-in/passkey/question",
    "/assets/{folder:str}/{name:str}",
    "/p/{token:str}",
    "/f/{token:str}",
    "/display/{shop_id:str}",
    "/api/kiosk/enrolment",
    "/api/kiosk/content/{room:str}/{name:path}",
    "/api/schema",
    "/api/schema/openapi.json",
}
"""What needs no sign-in and no signature; anything else that does not is a mistake."""
SAFE = {"GET", "HEAD", "OPTIONS"}
OPENED_BY_ITS_ADDRESS = {"/p/{token:str}", "/f/{token:str}"}
"""What is right in the address is all that opens these: no cookie speaks for anybody there, so there is nothing to forge."""


@dataclass(frozen=True)
class Door:
    method: str
    path: str
    handler: HTTPRouteHandler

    @property
    def address(self) -> str:
        """With something in the place of each parameter."""
        filled = re.sub(r"\{\w+:uuid\}", str(uuid4()), self.path)
        return re.sub(r"\{\w+:\w+\}", "1", filled)

    @property
    def of_kiosks(self) -> bool:
        return self.path.startswith("/api/")

    @property
    def roles(self) -> frozenset[Role] | None:
        """Who may pass; None for everyone who is signed in."""
        guards = self.handler.guards or []
        if anyone_signed_in in guards or anyone_with_their_own_password in guards:
            return None
        return frozenset(role for guard in guards for role in getattr(guard, "roles", ()))


def doors_of(hub: Hub) -> Iterator[Door]:
    for route in make_hub_app(hub).routes:
        assert isinstance(route, HTTPRoute), f"{route.path} is no HTTP route: give it a test of its own"
        for handler in route.route_handlers:
            yield from (Door(method, route.path, handler) for method in handler.http_methods if method != "OPTIONS")


def pages_of(hub: Hub) -> list[Door]:
    return [door for door in doors_of(hub) if not door.of_kiosks]


class Caller:
    """A browser without a screen."""

    def __init__(self, url: str, name: str | None = None) -> None:
        self._url = url
        self.session = requests.Session()
        self.session.get(f"{url}/sign-in", timeout=60)
        if name is not None:
            self.call("POST", "/sign-in", name=name, password=PASSWORD)

    @property
    def token(self) -> str:
        return next(cookie.value or "" for cookie in self.session.cookies if "csrf" in cookie.name)

    def call(self, method: str, address: str, **fields: str) -> int:
        """The status."""
        if method not in SAFE:
            fields["_csrf_token"] = self.token
        return self.raw(method, address, fields)

    def raw(self, method: str, address: str, fields: dict[str, str]) -> int:
        with self.session.request(
            method, self._url + address, data=fields or None, allow_redirects=False, stream=True, timeout=60
        ) as answer:
            return answer.status_code


def test_every_door_has_a_guard_or_is_known_to_be_open(hub: Hub) -> None:
    open_to_all = {door.path for door in doors_of(hub) if door.handler.opt.get(OPEN_TO_ALL)}
    unguarded = {door.path for door in pages_of(hub) if not door.handler.guards} - open_to_all

    assert open_to_all <= OPEN_DOORS
    assert unguarded <= OPEN_DOORS


def test_every_door_of_kiosks_asks_for_a_signature(hub: Hub, url: str) -> None:
    closed = [door for door in doors_of(hub) if door.path.startswith("/api/kiosk") and door.path not in OPEN_DOORS]

    answers = {door.path: requests.request(door.method, url + door.address, json={}, timeout=60).status_code for door in closed}

    assert len(closed) >= 8
    assert set(answers.values()) <= {HTTPStatus.UNAUTHORIZED, HTTPStatus.BAD_REQUEST}, answers
    signed_for = [door for door in closed if "kiosk" in door.handler.parsed_fn_signature.parameters]
    assert signed_for == closed


def test_without_a_sign_in_every_page_leads_to_the_sign_in(hub: Hub, url: str) -> None:
    caller = Caller(url)
    closed = [door for door in pages_of(hub) if door.path not in OPEN_DOORS]

    answers = {(door.method, door.path): caller.call(door.method, door.address) for door in closed}

    assert set(answers.values()) == {HTTPStatus.SEE_OTHER}, answers


def test_every_page_opens_for_its_roles_and_no_other(hub: Hub, url: str) -> None:
    doors = pages_of(hub)
    wrong: list[str] = []
    for role in Role:
        hub.people.add(f"only-{role}", f"Only {role}", [role], "test", PASSWORD)
        for door in doors:
            if door.path in OPEN_DOORS or door.path == "/sign-out":
                continue
            caller = Caller(url, f"only-{role}") if door.path == "/" else caller_of(url, role)
            refused = caller.call(door.method, door.address) == HTTPStatus.FORBIDDEN
            if refused == (door.roles is None or role in door.roles):
                wrong.append(f"{role}: {door.method} {door.path}")

    assert wrong == []


def caller_of(url: str, role: Role, known: dict[tuple[str, Role], Caller] = {}) -> Caller:  # noqa: B006 - one sign-in a role
    if (url, role) not in known:
        known[url, role] = Caller(url, f"only-{role}")
    return known[url, role]


def test_every_unsafe_page_refuses_without_its_own_token(hub: Hub, url: str) -> None:
    caller, stranger = Caller(url, "everyone"), Caller(url)
    unsafe = [door for door in pages_of(hub) if door.method not in SAFE and door.path not in OPENED_BY_ITS_ADDRESS]

    without = {door.path: caller.raw(door.method, door.address, {"x": "1"}) for door in unsafe}
    with_anothers = {door.path: caller.raw(door.method, door.address, {"_csrf_token": stranger.token}) for door in unsafe}

    assert len(unsafe) >= 10
    assert set(without.values()) == {HTTPStatus.FORBIDDEN}, without
    assert set(with_anothers.values()) == {HTTPStatus.FORBIDDEN}, with_anothers
    assert "out of date" in caller.session.post(f"{url}/people", data={"x": "1"}, timeout=60).text


def test_a_door_opened_by_its_address_does_not_know_who_is_signed_in(hub: Hub, url: str) -> None:
    caller = Caller(url, "everyone")
    opened = [door for door in doors_of(hub) if door.path in OPENED_BY_ITS_ADDRESS]

    answers = [caller.session.request(door.method, url + door.address, timeout=60) for door in opened]

    assert {answer.status_code for answer in answers} == {HTTPStatus.NOT_FOUND}
    assert not [answer for answer in answers if "set-cookie" in answer.headers]
    assert {door.path for door in opened} == OPENED_BY_ITS_ADDRESS


def test_signed_requests_of_kiosks_carry_no_cookies(url: str) -> None:
    answer = requests.get(f"{url}/api/kiosk/events", timeout=60)

    assert "set-cookie" not in answer.headers


def test_cookies_cannot_be_read_by_scripts(url: str) -> None:
    caller = Caller(url, "amira")

    assert all(cookie.has_nonstandard_attr("HttpOnly") for cookie in caller.session.cookies)
    assert all(cookie.get_nonstandard_attr("SameSite") in ("lax", "Lax") for cookie in caller.session.cookies)


def test_every_answer_says_what_its_page_may_do(url: str) -> None:
    for path in ("/sign-in", "/nowhere", "/assets/shell/console.css", "/api/kiosk/events"):
        headers = requests.get(url + path, timeout=60).headers
        assert "default-src 'none'" in headers["content-security-policy"], path
        assert headers["x-content-type-options"] == "nosniff", path


@pytest.mark.parametrize("next_page", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_after_signing_in_nobody_is_sent_to_another_site(url: str, next_page: str) -> None:
    caller = Caller(url)

    answer = caller.session.post(
        f"{url}/sign-in",
        data={"name": "amira", "password": PASSWORD, "next": next_page, "_csrf_token": caller.token},
        allow_redirects=False,
        timeout=60,
    )

    assert answer.headers["location"] == "/"


def test_a_made_password_opens_nothing_but_its_change(hub: Hub, url: str) -> None:
    password = hub.people.add("new", "New Person", [Role.FLOOR], "test")
    caller = Caller(url)
    caller.call("POST", "/sign-in", name="new", password=password)

    answer = caller.session.get(f"{url}/help-calls", allow_redirects=False, timeout=60)

    assert answer.headers["location"] == "/password"


def test_files_beside_a_page_that_are_not_for_browsers_stay_where_they_are(url: str) -> None:
    for path in (
        "help_calls/routes.py",
        "help_calls/board.html",
        "..%2f..%2fpyproject.toml",
        "shell/..%2fapp.py",
        "../pyproject.toml",
    ):
        assert requests.get(f"{url}/assets/{path}", timeout=60).status_code == HTTPStatus.NOT_FOUND, path


def test_a_guesser_is_slowed_down_and_others_are_not(url: str) -> None:
    guesser = Caller(url)

    answers = [guesser.call("POST", "/sign-in", name=f"guess {number}", password="x") for number in range(61)]

    assert answers.count(HTTPStatus.TOO_MANY_REQUESTS) == 1
    assert requests.post(f"{url}/api/kiosk/enrolment", json={}, timeout=60).status_code == HTTPStatus.BAD_REQUEST


def test_a_flood_of_guesses_from_the_shops_address_keeps_nobody_out_who_was_here_before(url: str) -> None:
    amira, stranger = Caller(url, "amira"), Caller(url)
    amira.call("POST", "/sign-out")
    for number in range(70):
        stranger.call("POST", "/sign-in", name="amira", password=f"guess {number}")

    newcomer = Caller(url)
    assert newcomer.call("POST", "/sign-in", name="amira", password=PASSWORD) == HTTPStatus.TOO_MANY_REQUESTS
    assert amira.call("POST", "/sign-in", name="amira", password=PASSWORD) == HTTPStatus.SEE_OTHER
    assert amira.call("GET", "/help-calls") == HTTPStatus.OK
