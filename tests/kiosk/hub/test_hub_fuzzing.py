"""Wrong requests by the thousand, made from the hub's own OpenAPI and signed by a kiosk: the hub says no, and never stumbles."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import APIOperation, Case

from kiosk.hub.hub import Hub
from kiosk.link.identity import Identity
from kiosk.link.signing import sign
from kiosk.system_clock import SystemClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk, open_test_hub, serving

EXAMPLES = 400 if os.environ.get("FIRST_STOP_TORTURE") else 10
ANSWERS_SIGNED = (200, 204, 400, 404, 405, 409, 413, 422)


class SignedBy(requests.auth.AuthBase):
    """Signs what goes out, as a kiosk that has lost its mind would."""

    def __init__(self, identity: Identity) -> None:
        self._identity = identity

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        body = request.body.encode() if isinstance(request.body, str) else request.body or b""
        now, key = SystemClock().now(), self._identity.signing_key
        request.headers.update(sign(str(request.method), request.path_url, body, self._identity.kiosk_id, key, now))
        return request


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Hub, str, EnrolledKiosk]]:
    folder: Path = tmp_path_factory.mktemp("fuzzed")
    database = None if request.param == "sqlite" else request.getfixturevalue("postgres").new_database(like="hub_1")
    with open_test_hub(folder / "hub", SystemClock(), database) as hub, serving(hub) as url:
        kiosk = EnrolledKiosk(folder / "kiosk", hub, url, SystemClock())
        hub.feed.close()  # no long poll waits: there are hundreds of them
        yield hub, url, kiosk


def operations(url: str) -> list[APIOperation]:
    schema = schemathesis.openapi.from_url(f"{url}/api/schema/openapi.json")
    return [result.ok() for result in schema.get_all_operations()]


@pytest.mark.filterwarnings("ignore")  # the maker of requests warns of formats that it cannot make
def test_no_request_that_a_kiosk_can_make_upsets_the_hub(served: tuple[Hub, str, EnrolledKiosk]) -> None:
    _, url, kiosk = served
    session = requests.Session()
    tried: set[str] = set()

    for operation in operations(url):

        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.explicit, Phase.generate],
        )
        @given(case=operation.as_strategy())
        def stands(case: Case) -> None:
            answer = case.call(base_url=url, session=session, auth=SignedBy(kiosk.identity), timeout=90)
            assert answer.status_code < 500, (case.method, case.path, answer.text)

        stands()
        tried.add(operation.label)

    assert len(tried) >= 10
    assert kiosk.client.events(0, 0) is not None


def test_a_body_that_is_no_json_is_a_mistake_of_the_kiosk(served: tuple[Hub, str, EnrolledKiosk]) -> None:
    _, url, kiosk = served

    for body in (b"", b"{", b"\xff\xfe", b"[]", b"null", b'"x"', b"{" * 5000, b'{"id": 1e999}', b"1" * 100_000):
        answer = requests.put(f"{url}/api/kiosk/health", data=body, auth=SignedBy(kiosk.identity), timeout=60)
        assert answer.status_code in ANSWERS_SIGNED, body[:20]


def test_a_body_without_end_is_cut_off(served: tuple[Hub, str, EnrolledKiosk]) -> None:
    _, url, kiosk = served

    answer = requests.put(f"{url}/api/kiosk/health", data=b" " * 3_000_000, auth=SignedBy(kiosk.identity), timeout=60)

    assert answer.status_code == 413
