"""Taking in published content: TUF decides what is genuine and new, the kiosk whether it works, one rename makes it active."""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from requests import Response
from tuf.api.exceptions import (
    DownloadError,
    DownloadHTTPError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    RepositoryError,
)
from tuf.api.metadata import TargetFile
from tuf.ngclient import FetcherInterface, Updater

from kiosk import log_events
from kiosk.link.client import HubClient
from kiosk.link.content_refused import ContentReason, ContentRefused
from kiosk.link.edition import Edition
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.link.retry_after import retry_after
from offline_cache.bundles import Bundle, Bundles

MOST_FILES = 5_000
MOST_FILE_BYTES = 50_000_000
MOST_JSON_BYTES = 10_000_000
"""Of words, prices and hours; no council's are a tenth of it, and a screen would stand still over a label of that length."""
MOST_BYTES = 300_000_000
_PATH = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,4}")
_CHUNK = 65_536

SelfTest = Callable[[Path], str | None]
"""Loads the bundle in a folder as the kiosk will; says in a sentence why it cannot be shown, or None."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A release that this kiosk would not take."""

    release: int
    reason: ContentReason
    detail: str


class _HubFetcher(FetcherInterface):
    """Fetches through the kiosk's own signed client."""

    def __init__(self, client: HubClient) -> None:
        self._client = client

    def _fetch(self, url: str) -> Iterator[bytes]:
        try:
            with self._client.content(url) as response:
                if not response.ok:
                    raise _no_file(url, response)
                yield from response.iter_content(_CHUNK)
        except (LinkFault, OSError) as error:
            raise DownloadError(url) from error


class ContentSync:
    """One kiosk's acceptance of content. Belongs to one thread; `refusal` may be read from any."""

    def __init__(
        self, client: HubClient, bundles: Bundles, folder: Path, trusted_root: bytes, self_test: SelfTest, *, kiosk_id: str
    ) -> None:
        """`folder` keeps TUF's own metadata; `trusted_root` is the root that enrolment brought."""
        self.bundles = bundles
        self.refusal: Refusal | None = None
        """The last release that was refused; it is not tried again until the next start."""
        self._client = client
        self._folder = folder
        self._trusted_root = trusted_root
        self._self_test = self_test
        self._kiosk_id = kiosk_id

    def refresh(self) -> Bundle | None:
        """The bundle that was accepted just now, or None if there is no news (or nothing published yet).

        Raises ContentRefused, BundleRefused, LinkFault, OSError; the active bundle is then untouched.
        """
        updater = self._updater()
        try:
            edition = self._newest(updater)
        except LinkFault as fault:
            if fault.status == HTTPStatus.NOT_FOUND and self.bundles.active is None:
                return None
            raise
        self.bundles.renew(edition.issued_at, edition.stale_at)
        active, refused = self.bundles.active, self.refusal.release if self.refusal else 0
        if edition.release in (0, refused, self.bundles.demoted, active.release if active else 0):
            return None
        try:
            with log_events.content_fetch(release=edition.release):
                return self._accept(updater, edition)
        except ContentRefused as trouble:
            self.refusal = Refusal(edition.release, trouble.reason, trouble.detail)
            raise

    def _updater(self) -> Updater:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return Updater(
            metadata_dir=str(self._folder),
            metadata_base_url="metadata/",
            target_dir=str(self._folder),
            target_base_url="targets/",
            fetcher=_HubFetcher(self._client),
            bootstrap=self._trusted_root,
        )

    def _newest(self, updater: Updater) -> Edition:
        with _tuf_faults():
            updater.refresh()
            edition = Edition.read(updater, self._folder, self._kiosk_id)
        if min(edition.expires, edition.stale_at) <= self.bundles.clock_floor:
            raise ContentRefused(ContentReason.EXPIRED, "before the clock floor")
        return edition

    def _accept(self, updater: Updater, edition: Edition) -> Bundle:
        _check_size(edition.files)
        spare = self.bundles.spare()
        for path, target in edition.files.items():
            self._fetch(updater, path, target, spare)
        failure = self._self_test(spare)
        if failure is not None:
            raise ContentRefused(ContentReason.SELF_TEST, failure)
        hashes = {path: target.hashes["sha256"] for path, target in edition.files.items()}
        bundle = self.bundles.accept(edition.release, edition.issued_at, edition.stale_at, hashes)
        log_events.content_accepted(release=bundle.release, slot=bundle.slot)
        return bundle

    def _fetch(self, updater: Updater, path: str, described: TargetFile, spare: Path) -> None:
        """What the active bundle already has is copied, not downloaded; either way TUF checks it."""
        with _tuf_faults():
            target = updater.get_targetinfo(described.path)
            if target is None:
                raise ContentRefused(ContentReason.NOT_GENUINE, path)
            destination = spare / path
            destination.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if self._copied(path, target, destination) and updater.find_cached_target(target, str(destination)) is not None:
                return
            updater.download_target(target, str(destination))

    def _copied(self, path: str, target: TargetFile, destination: Path) -> bool:
        active = self.bundles.active
        if active is None or active.hashes.get(path) != target.hashes.get("sha256"):
            return False
        try:
            shutil.copyfile(self.bundles.path(active) / path, destination)
        except OSError:
            return False
        return True


@contextmanager
def _tuf_faults() -> Iterator[None]:
    try:
        yield
    except ExpiredMetadataError as error:
        raise ContentRefused(ContentReason.EXPIRED, str(error)) from error
    except DownloadError as error:
        if isinstance(error.__cause__, LinkFault):
            fault = error.__cause__
            raise LinkFault(fault.reason, fault.detail, status=fault.status, retry_after=fault.retry_after) from error
        if isinstance(error, DownloadLengthMismatchError):
            raise ContentRefused(ContentReason.TOO_LARGE, str(error)) from error
        raise _link_fault(error) from error
    except (RepositoryError, ValueError) as error:
        raise ContentRefused(ContentReason.NOT_GENUINE, str(error)) from error


def _no_file(url: str, response: Response) -> DownloadHTTPError | LinkFault:
    """TUF asks for the next root until there is none: that one answer is its own to judge."""
    status = response.status_code
    if status in (HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND):
        return DownloadHTTPError(f"{url}: {status}", status)
    passes = status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.TOO_MANY_REQUESTS
    reason = LinkReason.HUB_TROUBLE if passes else LinkReason.REFUSED
    return LinkFault(reason, "content", status=status, retry_after=retry_after(response.headers))


def _link_fault(error: DownloadError) -> LinkFault:
    if isinstance(error, DownloadHTTPError):
        return LinkFault(LinkReason.REFUSED, "content", status=error.status_code)
    return LinkFault(LinkReason.UNREACHABLE, "content")


def _check_size(files: Mapping[str, TargetFile]) -> None:
    if len(files) > MOST_FILES or sum(file.length for file in files.values()) > MOST_BYTES:
        raise ContentRefused(ContentReason.TOO_LARGE)
    for path, file in files.items():
        if file.length > (MOST_JSON_BYTES if path.endswith(".json") else MOST_FILE_BYTES):
            raise ContentRefused(ContentReason.TOO_LARGE, path)
        if _PATH.fullmatch(path) is None or "sha256" not in file.hashes:
            raise ContentRefused(ContentReason.BAD_PATH, path[:80])
