"""What the doctor says of a kiosk's content."""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.doctor.content import look_at_clock, look_at_content
from offline_cache.bundles import STRIKES, Bundles
from tests.fakes.given_clock import GivenClock

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def said(bundles: Bundles) -> list[tuple[str, str]]:
    return [(finding.condition.value, finding.says) for finding in look_at_content(bundles)]


def take(bundles: Bundles, release: int) -> None:
    (bundles.spare() / "catalogue.json").write_bytes(b"1")
    hashes = {"catalogue.json": hashlib.sha256(b"1").hexdigest()}
    bundles.accept(release, NOW - timedelta(days=40), NOW - timedelta(days=10), hashes)


def test_a_clock_that_says_a_day_long_past_is_told(tmp_path: Path) -> None:
    bundles = Bundles(tmp_path, lambda: NOW, NOW - timedelta(days=60))
    take(bundles, 1)
    assert look_at_clock(GivenClock(NOW), bundles).condition.value == "well"
    told = look_at_clock(GivenClock(NOW - timedelta(days=3650)), bundles)
    assert (told.condition.value, "content was signed on 12 October 2026" in told.says) == ("ill", True)


def test_a_kiosk_without_content_is_told_where_it_comes_from(tmp_path: Path) -> None:
    assert said(Bundles(tmp_path, lambda: NOW, NOW)) == [("care", "There is none yet.")]


def test_stale_content_and_a_release_gone_back_from_are_named(tmp_path: Path) -> None:
    bundles = Bundles(tmp_path, lambda: NOW, NOW - timedelta(days=60))
    take(bundles, 1)
    take(bundles, 2)
    for _ in range(STRIKES + 1):
        bundles.starting()
    conditions, sentences = zip(*said(bundles), strict=True)
    assert conditions == ("care", "care")
    assert "stale since 11 November 2026" in sentences[0]
    assert "Release 2 failed to start three times" in sentences[1]
