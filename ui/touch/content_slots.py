"""The kiosk's content slots, and whether what stands in one can be shown."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from kiosk.clock import Clock
from kiosk.content.content import Content
from kiosk.content.refused import ContentRefused
from kiosk.forms.finding import Severity
from kiosk.link.identity import Identity
from offline_cache.bundles import Bundle, BundleRefused, Bundles

BUILT_AT = datetime(2026, 11, 1, tzinfo=UTC)
"""No clock can be right and earlier than this release of the program."""


def bundles_in(folder: Path, clock: Clock) -> Bundles:
    """The content slots of the kiosk in `folder` (DIR/kiosk)."""
    return Bundles(folder / "content", clock.now, BUILT_AT)


def self_test(shop_id: str, folder: Path) -> str | None:
    """Loads a bundle as a kiosk of that shop will; a sentence where it cannot be shown."""
    try:
        content = Content.load(folder)
        findings = content.check(datetime.now(UTC).date())
    except ContentRefused as refused:
        return str(refused)
    if all(shop.id != shop_id for shop in content.sheet.shops):
        return f"shop.json: the shop {shop_id!r}, which this kiosk stands in, is missing"
    wrong = next((one for one in findings if one.severity is Severity.ERROR), None)
    return f"{wrong.where}: {wrong.message}" if wrong else None


class NoContent(Exception):
    """A new kiosk has nothing to show; the text says why and what to do."""


def fetch_first(identity: Identity, bundles: Bundles, clock: Clock) -> Bundle:
    """A new kiosk's first content, straight from the hub. Raises NoContent."""
    from kiosk.link.client import HubClient
    from kiosk.link.content_refused import ContentRefused as NotAccepted
    from kiosk.link.content_sync import ContentSync
    from kiosk.link.link_fault import LinkFault

    root = bytes(identity.card.trusted_root)
    test = partial(self_test, identity.shop_id)
    sync = ContentSync(HubClient(identity, clock), bundles, identity.folder / "trust", root, test, kiosk_id=identity.kiosk_id)
    try:
        bundle = sync.refresh()
    except LinkFault as fault:
        raise NoContent(
            f"The kiosk has no content yet and its hub does not give it any ({fault}). It needs the hub once."
        ) from fault
    except (NotAccepted, BundleRefused) as refused:
        raise NoContent(
            f"The hub's content was not accepted ({refused}). Publish it again, or look at the hub's log."
        ) from refused
    if bundle is None:
        raise NoContent("The hub has no content that this kiosk may show. Publish a release in the console.")
    return bundle
