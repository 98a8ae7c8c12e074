"""What the kiosk shows, and by which clock: which release, since when nobody has signed anew, and what it went back from."""

from collections.abc import Iterator

from kiosk.clock import Clock
from kiosk.doctor.finding import Finding, care, ill, well
from offline_cache.bundles import Bundles


def look_at_clock(clock: Clock, bundles: Bundles) -> Finding:
    """A machine without a battery for its clock begins years ago."""
    now, floor = clock.now(), bundles.clock_floor
    if now >= floor:
        return well("Clock", f"{now:%d %B %Y, %H:%M} UTC.")
    says = f"It says {now:%d %B %Y}, but content was signed on {floor:%d %B %Y}; the kiosk goes by the later one."
    return ill("Clock", says, "Set it (timedatectl set-ntp true); if it falls back at the next start, change its battery.")


def look_at_content(bundles: Bundles) -> Iterator[Finding]:
    """Without changing anything."""
    active, stale_since = bundles.active, bundles.stale_since()
    if active is None:
        yield care("Content", "There is none yet.", "The kiosk fetches it from its hub when it starts for the first time.")
        return
    says = f"Release {active.release} is shown, issued {active.issued_at:%d %B %Y}."
    if stale_since is None:
        yield well("Content", says)
    else:
        stale = f"{says} It is stale since {stale_since:%d %B %Y}: the hub has not been heard of for long."
        yield care(
            "Content", stale, "It goes on being shown. Look why the hub cannot be reached: first-stop sync --once --data DIR"
        )
    if bundles.demoted:
        failed = f"Release {bundles.demoted} failed to start three times, and the kiosk went back by itself."
        yield care("Content", failed, "The console's Releases page says so too: roll it back there, and publish it mended.")
