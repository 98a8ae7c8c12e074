"""PostgreSQL goes away and comes back: a hub says so, loses nothing, and goes on by itself."""

import asyncio
from pathlib import Path
from uuid import UUID

import pytest
import requests

from kiosk.hub.event_feed import Subscription
from kiosk.hub.hub import Hub
from kiosk.hub.opening import open_store
from kiosk.hub.settings import HubSettings
from kiosk.hub_store.events import HubEvent
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.link.messages import Receipt
from kiosk.system_clock import SystemClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk, open_test_hub, serving
from tests.kiosk.hub.postgres_cluster import running_cluster, server_binaries


def heard_by(hub: Hub, subscription: Subscription) -> list[HubEvent]:
    """On the loop that the hub serves on."""
    loop = hub.feed._loop
    assert loop is not None
    return asyncio.run_coroutine_threadsafe(subscription.next(60), loop).result(60)


def test_what_kiosks_send_meanwhile_waits_with_them_and_comes_in_after(tmp_path: Path) -> None:
    binaries = server_binaries()
    if binaries is None:
        pytest.skip("PostgreSQL's server is not installed here (Debian: apt install postgresql)")
    with running_cluster(binaries) as cluster:
        database = cluster.new_database()
        open_store(HubSettings(data=Path("unused"), database_url=database)).close()
        with open_test_hub(tmp_path / "hub", SystemClock(), database) as hub, serving(hub) as url:
            kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, SystemClock())
            before, meanwhile = kiosk.sealed(), kiosk.sealed()
            kiosk.send(before)

            cluster.stop()
            with pytest.raises(LinkFault) as refused:
                kiosk.send(meanwhile)
            page = requests.get(f"{url}/sign-in", timeout=60)
            cluster.start()

            call = kiosk.help_call()
            with hub.feed.subscription(lambda event: event.kind == "help_call_changed") as heard:
                kiosk.client.put_help_call(call)
                news = heard_by(hub, heard)
            receipts = [kiosk.send(one) for one in (before, meanwhile, meanwhile)]
            kept: set[UUID] = {UUID(one.id) for one in hub.submissions.listed()}

    assert refused.value.reason is LinkReason.HUB_TROUBLE
    assert page.status_code in (200, 500)
    assert all(isinstance(receipt, Receipt) and receipt.refused is None for receipt in receipts)
    assert [event.kiosk_id for event in news] == [kiosk.id]
    assert kept == {before.id, meanwhile.id}
