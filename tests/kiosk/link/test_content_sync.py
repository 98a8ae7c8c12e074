"""Content: what is genuine, new and works becomes active in one step; everything else leaves the active bundle alone."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tuf.api.metadata import Metadata, Timestamp

from kiosk.link.client import HubClient
from kiosk.link.content_refused import ContentReason, ContentRefused
from kiosk.link.content_reporter import ContentReporter
from kiosk.link.content_sync import ContentSync
from kiosk.link.identity import Identity
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.system_clock import SystemClock
from offline_cache.bundles import Bundles
from tests.kiosk.link.hanging_up import hanging_up
from tests.kiosk.link.small_hub import Fault, SmallHub

BUILT = datetime(2026, 1, 1, tzinfo=UTC)
FIRST = {"catalogue.json": b'{"services":[]}', "forms/missed-bin.json": b'{"id":"missed-bin"}'}


@pytest.fixture
def bundles(identity: Identity) -> Bundles:
    return Bundles(identity.folder / "content", SystemClock().now, BUILT)


@pytest.fixture
def content_at(bundles: Bundles, identity: Identity) -> Callable[[HubClient], ContentSync]:
    folder, root = identity.folder / "tuf", identity.card.trusted_root
    return lambda client: ContentSync(client, bundles, folder, root, lambda _: None, kiosk_id="K7")


@pytest.fixture
def content(content_at: Callable[[HubClient], ContentSync], client: HubClient) -> ContentSync:
    return content_at(client)


def shown(bundles: Bundles) -> dict[str, bytes]:
    active = bundles.active
    folder = bundles.path(active) if active else Path("/nowhere")
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refusal(content: ContentSync) -> ContentReason:
    with pytest.raises(ContentRefused) as caught:
        content.refresh()
    return caught.value.reason


def test_a_release_is_accepted_whole(hub: SmallHub, content: ContentSync, bundles: Bundles) -> None:
    hub.repository.publish(FIRST)
    bundle = content.refresh()
    assert bundle is not None
    assert (bundle.release, shown(bundles)) == (1, FIRST)


def test_a_refresh_without_news_costs_two_requests_and_less_than_a_kilobyte(hub: SmallHub, content: ContentSync) -> None:
    hub.repository.publish(FIRST)
    content.refresh()
    hub.requests.clear()
    assert content.refresh() is None
    assert len(hub.requests) <= 2
    assert sum(size for _, _, size in hub.requests) <= 1000


def test_only_what_changed_is_downloaded(hub: SmallHub, content: ContentSync, bundles: Bundles) -> None:
    hub.repository.publish(FIRST)
    content.refresh()
    hub.requests.clear()
    changed = FIRST | {"catalogue.json": b'{"services":[1]}'}
    hub.repository.publish(changed)
    content.refresh()
    assert len([path for _, path, _ in hub.requests if "/targets/" in path]) == 1
    assert shown(bundles) == changed
    assert bundles.previous is not None
    assert bundles.previous.release == 1


def test_a_hub_without_content_is_no_trouble(content: ContentSync, bundles: Bundles) -> None:
    assert content.refresh() is None
    assert bundles.active is None


def test_a_line_that_breaks_leaves_the_active_bundle(hub: SmallHub, content: ContentSync, bundles: Bundles) -> None:
    hub.repository.publish(FIRST)
    content.refresh()
    hub.repository.publish({"catalogue.json": b"2"})
    hub.fault_of = lambda path: Fault.HALF_ANSWER if "/targets/" in path else None
    with pytest.raises(LinkFault):
        content.refresh()
    assert shown(bundles) == FIRST
    hub.fault_of = lambda _: None
    content.refresh()
    assert shown(bundles) == {"catalogue.json": b"2"}


def test_a_line_that_breaks_again_while_that_is_told_is_a_line_that_broke(
    content_at: Callable[[HubClient], ContentSync], identity: Identity
) -> None:
    with hanging_up() as url:
        card = identity.card.model_copy(update={"hub_url": url})
        client = HubClient(Identity(identity.folder, card, identity.signing_key), SystemClock())
        content = content_at(client)
        with suppress(LinkFault):
            try:
                content.refresh()
            finally:
                with pytest.raises(LinkFault) as caught:
                    ContentReporter(client, content, SystemClock().now).tell()
    assert caught.value.reason is LinkReason.UNREACHABLE


def test_a_tampered_file_is_refused(hub: SmallHub, content: ContentSync, bundles: Bundles) -> None:
    hub.repository.publish(FIRST)
    content.refresh()
    hub.repository.publish({"catalogue.json": b"new"})
    tampered = {path: b"bad" if path.startswith("targets/") else body for path, body in hub.repository.files.items()}
    hub.repository.files = tampered
    assert refusal(content) is ContentReason.NOT_GENUINE
    assert shown(bundles) == FIRST


def test_endless_data_is_refused(hub: SmallHub, content: ContentSync, bundles: Bundles) -> None:
    hub.repository.publish(FIRST)
    content.refresh()
    hub.repository.files["metadata/timestamp.json"] += b" " * 20_000
    assert refusal(content) is ContentReason.TOO_LARGE
    assert shown(bundles) == FIRST


def test_words_of_more_than_ten_megabytes_are_refused(hub: SmallHub, content: ContentSync, bundles: Bundles) -> None:
    hub.repository.publish(FIRST)
    content.refresh()
    hub.repository.publish(FIRST | {"news.json": b'"' + b"x" * 10_000_000 + b'"'})
    assert refusal(content) is ContentReason.TOO_LARGE
    assert shown(bundles) == FIRST


def test_a_rolled_back_timestamp_is_refused(hub: SmallHub, content: ContentSync, bundles: Bundles) -> None:
    hub.repository.publish(FIRST)
    old = hub.repository.files["metadata/timestamp.json"]
    hub.repository.publish({"catalogue.json": b"2"})
    content.refresh()
    hub.repository.files["metadata/timestamp.json"] = old
    assert refusal(content) is ContentReason.NOT_GENUINE
    assert shown(bundles) == {"catalogue.json": b"2"}


def test_an_unsigned_newer_timestamp_is_refused(hub: SmallHub, content: ContentSync) -> None:
    hub.repository.publish(FIRST)
    content.refresh()
    timestamp = Metadata[Timestamp].from_bytes(hub.repository.files["metadata/timestamp.json"])
    timestamp.signed.version += 1
    hub.repository.files["metadata/timestamp.json"] = timestamp.to_bytes()
    assert refusal(content) is ContentReason.NOT_GENUINE


def test_a_mix_of_two_releases_is_refused(hub: SmallHub, content: ContentSync, bundles: Bundles) -> None:
    hub.repository.publish(FIRST)
    content.refresh()
    hub.repository.publish({"catalogue.json": b"2"})
    hub.repository.files["metadata/2.targets.json"] = hub.repository.files["metadata/1.targets.json"]
    assert refusal(content) is ContentReason.NOT_GENUINE
    assert shown(bundles) == FIRST


def test_an_expired_timestamp_is_refused_and_what_is_active_stays(hub: SmallHub, content: ContentSync, bundles: Bundles) -> None:
    hub.repository.publish(FIRST)
    content.refresh()
    hub.repository.publish_timestamp(2, days=-1)
    assert refusal(content) is ContentReason.EXPIRED
    assert shown(bundles) == FIRST


def test_a_release_that_fails_its_self_test_is_not_tried_again(
    hub: SmallHub, client: HubClient, bundles: Bundles, identity: Identity
) -> None:
    told: list[Path] = []

    def failing(path: Path) -> str | None:
        told.append(path)
        return "no catalogue" if len(told) == 1 else None

    content = ContentSync(client, bundles, identity.folder / "tuf", identity.card.trusted_root, failing, kiosk_id="K7")
    hub.repository.publish(FIRST)
    assert refusal(content) is ContentReason.SELF_TEST
    assert content.refresh() is None
    assert bundles.active is None
    hub.repository.publish(FIRST | {"news.json": b"[]"})
    assert content.refresh() is not None


@pytest.mark.parametrize("path", ["../../evil.json", "/etc/evil.json", "a/../b.json", ".hidden", "a//b.json", "a\\b.json"])
def test_a_path_out_of_the_bundle_is_refused(
    hub: SmallHub, content: ContentSync, bundles: Bundles, path: str, tmp_path: Path
) -> None:
    hub.repository.publish({path: b"evil"})
    assert refusal(content) is ContentReason.BAD_PATH
    assert bundles.active is None
    assert not list(tmp_path.rglob("*evil*"))


def test_metadata_from_before_the_clock_floor_is_refused(hub: SmallHub, client: HubClient, identity: Identity) -> None:
    floor = datetime.now(UTC) + timedelta(days=400)
    bundles = Bundles(identity.folder / "content", SystemClock().now, floor)
    content = ContentSync(client, bundles, identity.folder / "tuf", identity.card.trusted_root, lambda _: None, kiosk_id="K7")
    hub.repository.publish(FIRST, expires_in_days=365)
    assert refusal(content) is ContentReason.EXPIRED
