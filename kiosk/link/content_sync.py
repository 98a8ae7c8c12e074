"""Taking in published content: TUF decides what is genuine and new, the kiosk whether it works, one rename makes it active."""

import logging
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from http import HTTPStatus
from pathlib import Path

from tuf.api.exceptions import (
    DownloadError,
    DownloadHTTPError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    RepositoryError,
)
from tuf.api.metadata import Metadata, TargetFile, Targets
from tuf.ngclient import FetcherInterface, Updater

from kiosk.link.client import HubClient
from kiosk.link.link_fault import LinkFault, LinkReason
from offline_cache.bundles import Bundle, Bundles

MOST_FILES = 5_000
MOST_FILE_BYTES = 50_000_000
MOST_BYTES = 300_000_000
_PATH = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,4}")
_CHUNK = 65_536
_log = logging.getLogger(__name__)

SelfTest = Callable[[Path], str | None]
"""Loads the bundle in a folder as the kiosk will; says in a sentence why it cannot be shown, or None."""


class ContentReason(StrEnum):
    NOT_GENUINE = "not_genuine"
    """Unsigned, tampered with, rolled back or mixed: refused by TUF."""
    EXPIRED = "expired"
    """Signed for a time that is over. Also what a kiosk with a fast clock sees."""
    TOO_LARGE = "too_large"
    BAD_PATH = "bad_path"
    SELF_TEST = "self_test"


class ContentRefused(Exception):
    """The release was not accepted; what is active stays."""

    def __init__(self, reason: ContentReason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason


class _HubFetcher(FetcherInterface):
    """Fetches through the kiosk's own signed client."""

    def __init__(self, client: HubClient) -> None:
        self._client = client

    def _fetch(self, url: str) -> Iterator[bytes]:
        try:
            with self._client.content(url) as response:
                if not response.ok:
                    raise DownloadHTTPError(f"{url}: {response.status_code}", response.status_code)
                yield from response.iter_content(_CHUNK)
        except (LinkFault, OSError) as error:
            raise DownloadError(url) from error


class ContentSync:
    """One kiosk's acceptance of content. Belongs to one thread."""

    def __init__(self, client: HubClient, bundles: Bundles, folder: Path, trusted_root: bytes, self_test: SelfTest) -> None:
        """`folder` keeps TUF's own metadata; `trusted_root` is the root that enrolment brought."""
        self._client = client
        self._bundles = bundles
        self._folder = folder
        self._trusted_root = trusted_root
        self._self_test = self_test
        self._refused = 0

    def refresh(self) -> Bundle | None:
        """The bundle that was accepted just now, or None if there is no news (or nothing published yet).

        Raises ContentRefused, BundleRefused, LinkFault, OSError; the active bundle is then untouched.
        """
        updater = self._updater()
        try:
            targets = self._newest(updater)
        except LinkFault as fault:
            if fault.status == HTTPStatus.NOT_FOUND and self._bundles.active is None:
                return None
            raise
        known = (self._refused, self._bundles.demoted, 0 if self._bundles.active is None else self._bundles.active.release)
        if targets.version in known:
            return None
        try:
            return self._accept(updater, targets)
        except ContentRefused:
            self._refused = targets.version
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

    def _newest(self, updater: Updater) -> Targets:
        with _tuf_faults():
            updater.refresh()
        targets: Targets = Metadata[Targets].from_file(str(self._folder / "targets.json")).signed
        if targets.expires <= self._bundles.clock_floor:
            raise ContentRefused(ContentReason.EXPIRED, "before the clock floor")
        return targets

    def _accept(self, updater: Updater, targets: Targets) -> Bundle:
        _check_size(targets.targets)
        spare = self._bundles.spare()
        for path in targets.targets:
            self._fetch(updater, path, spare)
        failure = self._self_test(spare)
        if failure is not None:
            raise ContentRefused(ContentReason.SELF_TEST, failure)
        hashes = {path: file.hashes["sha256"] for path, file in targets.targets.items()}
        bundle = self._bundles.accept(targets.version, _issued_at(targets), targets.expires, hashes)
        _log.info("content_accepted", extra={"release": bundle.release, "slot": bundle.slot})
        return bundle

    def _fetch(self, updater: Updater, path: str, spare: Path) -> None:
        """What the active bundle already has is copied, not downloaded; either way TUF checks it."""
        with _tuf_faults():
            target = updater.get_targetinfo(path)
            if target is None:
                raise ContentRefused(ContentReason.NOT_GENUINE, path)
            destination = spare / path
            destination.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if self._copied(target, destination) and updater.find_cached_target(target, str(destination)) is not None:
                return
            updater.download_target(target, str(destination))

    def _copied(self, target: TargetFile, destination: Path) -> bool:
        active = self._bundles.active
        if active is None or active.hashes.get(target.path) != target.hashes.get("sha256"):
            return False
        try:
            shutil.copyfile(self._bundles.path(active) / target.path, destination)
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
            raise error.__cause__ from error
        if isinstance(error, DownloadLengthMismatchError):
            raise ContentRefused(ContentReason.TOO_LARGE, str(error)) from error
        raise _link_fault(error) from error
    except (RepositoryError, ValueError) as error:
        raise ContentRefused(ContentReason.NOT_GENUINE, str(error)) from error


def _link_fault(error: DownloadError) -> LinkFault:
    if not isinstance(error, DownloadHTTPError):
        return LinkFault(LinkReason.UNREACHABLE, "content")
    reason = LinkReason.HUB_TROUBLE if error.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR else LinkReason.REFUSED
    return LinkFault(reason, "content", status=error.status_code)


def _check_size(files: Mapping[str, TargetFile]) -> None:
    if len(files) > MOST_FILES or sum(file.length for file in files.values()) > MOST_BYTES:
        raise ContentRefused(ContentReason.TOO_LARGE)
    for path, file in files.items():
        if file.length > MOST_FILE_BYTES:
            raise ContentRefused(ContentReason.TOO_LARGE, path)
        if _PATH.fullmatch(path) is None or "sha256" not in file.hashes:
            raise ContentRefused(ContentReason.BAD_PATH, path[:80])


def _issued_at(targets: Targets) -> datetime:
    """The signers' own word for when this release was made (a field of ours in the targets role)."""
    written = targets.unrecognized_fields.get("issued_at")
    try:
        issued = datetime.fromisoformat(str(written))
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return issued if issued.tzinfo is not None else issued.replace(tzinfo=UTC)
