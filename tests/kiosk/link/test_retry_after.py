"""A hub that asks to be left alone is left alone, in either of the two ways it may ask, and never for ever."""

import pytest
from requests.structures import CaseInsensitiveDict

from kiosk.link.client import HubClient
from kiosk.link.content_sync import ContentSync
from kiosk.link.identity import Identity
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.link.retry_after import LONGEST_SECONDS, retry_after
from kiosk.system_clock import SystemClock
from offline_cache.bundles import Bundles
from tests.kiosk.link.small_hub import Fault, SmallHub
from tests.kiosk.link.test_content_sync import BUILT

NOON = "Sun, 22 Nov 2026 12:00:00 GMT"


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ("90", 90),
        ("Sun, 22 Nov 2026 12:02:00 GMT", 120),
        ("Sun, 22 Nov 2026 12:02:00 -0000", 120),
        ("Sun, 22 Nov 2026 11:00:00 GMT", 0),
        ("Fri, 22 Nov 2126 12:00:00 GMT", LONGEST_SECONDS),
        ("9" * 400, LONGEST_SECONDS),
        ("-5", 0),
        ("1e9", 0),
        ("soon", 0),
        ("", 0),
    ],
)
def test_what_is_asked_is_understood(asked: str, seconds: float) -> None:
    assert retry_after(CaseInsensitiveDict({"retry-after": asked, "date": NOON})) == seconds


@pytest.mark.parametrize("headers", [{}, {"Retry-After": NOON}, {"Retry-After": NOON, "Date": "today"}])
def test_a_date_says_nothing_where_the_answer_has_none_of_its_own(headers: dict[str, str]) -> None:
    assert retry_after(headers) == 0


def test_content_waits_for_as_long_as_the_hub_asks(hub: SmallHub, client: HubClient, identity: Identity) -> None:
    bundles = Bundles(identity.folder / "content", SystemClock().now, BUILT)
    root = identity.card.trusted_root
    content = ContentSync(client, bundles, identity.folder / "tuf", root, lambda _: None, kiosk_id="K7")
    hub.fault_of, hub.retry_after = lambda _: Fault.BUSY, "40"
    with pytest.raises(LinkFault) as caught:
        content.refresh()
    assert (caught.value.reason, caught.value.status, caught.value.retry_after) == (LinkReason.HUB_TROUBLE, 503, 40)
