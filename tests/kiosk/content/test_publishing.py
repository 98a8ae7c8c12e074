"""From draft to release: what is refused, what is numbered, what kiosks can verify, what a crash leaves behind."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection
from tuf.ngclient import FetcherInterface, Updater

from kiosk.content.publishing.form_memory import FormMemory
from kiosk.content.publishing.press import Press
from kiosk.content.publishing.publishing import Publishing
from kiosk.content.publishing.refused import PublishingFault, PublishingRefused
from kiosk.content.publishing.showcase import Showcase
from kiosk.hub_store import audit
from kiosk.hub_store.store import HubStore
from tests.fakes.given_clock import GivenClock

FORM = "forms/missed-bin.json"
MEMORY = FormMemory()
"""Checking the sample's forty forms once is enough for all tests here."""


class FromDisk(FetcherInterface):
    """Fetches from the repository's folder, as the hub serves it."""

    def _fetch(self, url: str):  # type: ignore[no-untyped-def]
        from tuf.api.exceptions import DownloadHTTPError

        path = Path(url)
        if not path.exists():
            raise DownloadHTTPError(url, 404)
        yield path.read_bytes()


class Desk:
    """A publishing with what it announced."""

    def __init__(self, store: HubStore, folder: Path, *, two_people: bool = False) -> None:
        self.clock = GivenClock()
        self.folder = folder
        self.store = store
        self.told: list[int] = []
        self.press = Press(folder / "content", folder / "keys", self.clock)
        self.showcase = Showcase(store, self.press, self.clock, self._announce)
        self.publishing = Publishing(store, self.showcase, self.clock, two_people=two_people)
        self.publishing.draft._memory = MEMORY
        self.publishing.showcase.mend()

    def _announce(self, connection: Connection, release: int) -> None:
        self.told.append(release)

    def change(self, old: str, new: str, path: str = FORM) -> None:
        body, digest = self.publishing.draft.read(path)
        self.publishing.draft.save(path, body.replace(old.encode(), new.encode()), "owen", digest)

    def as_a_kiosk(self, path: str, ring: str = "all") -> bytes:
        """What TUF lets through."""
        mine = self.folder / "kiosk"
        mine.mkdir(exist_ok=True)
        content = self.folder / "content"
        where = (str(mine), f"{content}/metadata/", str(mine), f"{content}/targets/")
        updater = Updater(*where, fetcher=FromDisk(), bootstrap=self.publishing.showcase.trusted_root())
        updater.refresh()
        target = updater.get_targetinfo(f"{ring}/{path}")
        assert target is not None
        return Path(updater.download_target(target, str(mine / "file"))).read_bytes()


@pytest.fixture
def desk(store: HubStore, tmp_path: Path, sample_folder: Path) -> Desk:
    desk = Desk(store, tmp_path)
    desk.publishing.import_sample(sample_folder, "owen")
    return desk


def refusal(deed) -> PublishingFault:  # type: ignore[no-untyped-def]
    with pytest.raises(PublishingRefused) as refused:
        deed()
    return refused.value.reason


def test_the_first_content_becomes_release_1_and_a_second_import_nothing(desk: Desk, sample_folder: Path) -> None:
    assert desk.told == [1]
    assert desk.publishing.import_sample(sample_folder, "owen") is None


def test_a_kiosk_verifies_every_file_by_its_path(desk: Desk, sample_folder: Path) -> None:
    assert desk.as_a_kiosk(FORM) == (sample_folder / FORM).read_bytes()
    assert desk.as_a_kiosk("catalogue.json") == (sample_folder / "catalogue.json").read_bytes()


def test_a_published_change_is_what_a_kiosk_then_fetches(desk: Desk) -> None:
    desk.change("What did we miss?", "What was missed?")
    published = desk.publishing.publish("owen", "Shorter question")
    assert published.release is not None
    assert desk.told == [1, 2]
    assert b"What was missed?" in desk.as_a_kiosk(FORM)


def test_changes_are_told_by_place_before_and_after(desk: Desk) -> None:
    desk.change("What did we miss?", "What was missed?")
    (change,) = desk.publishing.draft.changes()
    assert change.place == "pages / which / fields / which / label / en"
    assert (change.before, change.after) == ("What did we miss?", "What was missed?")


def test_nothing_changed_is_nothing_to_publish(desk: Desk) -> None:
    assert refusal(lambda: desk.publishing.publish("owen", "")) is PublishingFault.UNCHANGED


def test_a_changed_form_gets_its_next_version_and_the_old_one_is_kept(desk: Desk) -> None:
    desk.change("What did we miss?", "What was missed?")
    desk.publishing.publish("owen", "")
    versions = [json.loads(desk.publishing.release_files(number)[FORM])["version"] for number in (1, 2)]
    assert versions == [1, 2]


def test_a_version_number_never_means_two_things(desk: Desk) -> None:
    desk.change("What did we miss?", "What was missed?")
    desk.publishing.publish("owen", "")
    desk.publishing.roll_back(1, "owen")
    desk.change("What did we miss?", "What have we missed?")
    desk.publishing.publish("owen", "")
    versions = [json.loads(desk.publishing.release_files(number)[FORM])["version"] for number in (1, 2, 3, 4)]
    assert versions == [1, 2, 1, 3]


def test_errors_are_refused_with_the_place_named(desk: Desk) -> None:
    desk.change('"subject": "bins"', '"subject": "gardening"', "catalogue.json")
    with pytest.raises(PublishingRefused, match=r"catalogue\.json .*gardening"):
        desk.publishing.publish("owen", "")
    assert desk.told == [1]


def test_an_edit_that_came_between_is_not_overwritten(desk: Desk) -> None:
    body, digest = desk.publishing.draft.read(FORM)
    desk.change("What did we miss?", "What was missed?")
    assert refusal(lambda: desk.publishing.draft.save(FORM, body, "ruth", digest)) is PublishingFault.EDITED_BY_ANOTHER


@pytest.mark.parametrize("path", ["../keys/root.pem", "/etc/passwd.json", "forms/a/b.json", "forms\\a.json", ".json", "a.py"])
def test_only_bundle_paths_can_be_saved(desk: Desk, path: str) -> None:
    assert refusal(lambda: desk.publishing.draft.save(path, b"{}", "owen")) is PublishingFault.BAD_PATH


def test_going_back_publishes_the_older_files_under_a_new_number(desk: Desk) -> None:
    desk.change("What did we miss?", "What was missed?")
    desk.publishing.publish("owen", "")
    published = desk.publishing.roll_back(1, "ruth")
    assert published.release is not None
    assert (published.release.number, published.release.like) == (3, 1)
    assert b"What did we miss?" in desk.as_a_kiosk(FORM)
    assert desk.publishing.draft.changes() == []


def test_a_scheduled_release_waits_for_its_hour_and_later_edits_stay_out(desk: Desk) -> None:
    desk.change("What did we miss?", "What was missed?")
    planned = desk.publishing.publish("owen", "", desk.clock.now() + timedelta(hours=2))
    desk.change("What was missed?", "Something else?")
    assert planned.release is None
    assert desk.publishing.publish_due() == []
    desk.clock.pass_seconds(7200)
    assert [release.number for release in desk.publishing.publish_due()] == [2]
    assert b"What was missed?" in desk.as_a_kiosk(FORM)


def test_a_withdrawn_release_never_goes_out(desk: Desk) -> None:
    desk.change("What did we miss?", "What was missed?")
    planned = desk.publishing.publish("owen", "", desk.clock.now() + timedelta(hours=2)).planned
    assert planned is not None
    desk.publishing.withdraw(planned.id, "owen")
    desk.clock.pass_seconds(7200)
    assert desk.publishing.publish_due() == []


def test_with_two_people_whoever_asked_cannot_approve(store: HubStore, tmp_path: Path, sample_folder: Path) -> None:
    desk = Desk(store, tmp_path, two_people=True)
    desk.publishing.import_sample(sample_folder, "owen")
    desk.change("What did we miss?", "What was missed?")
    planned = desk.publishing.publish("owen", "").planned
    assert planned is not None
    assert refusal(lambda: desk.publishing.approve(planned.id, "owen")) is PublishingFault.SAME_PERSON
    release = desk.publishing.approve(planned.id, "ruth").release
    assert release is not None
    assert (release.by, release.approved_by) == ("owen", "ruth")


def test_a_crash_before_the_files_are_shown_is_mended_at_the_next_start(desk: Desk, store: HubStore) -> None:
    desk.change("What did we miss?", "What was missed?")

    def dies(*_: object) -> None:
        raise OSError("the power went")

    desk.press.show = dies  # type: ignore[method-assign]
    with pytest.raises(OSError, match="power"):
        desk.publishing.publish("owen", "")
    again = Desk(store, desk.folder)
    assert again.told == [2]
    assert b"What was missed?" in again.as_a_kiosk(FORM)


def test_a_release_whose_announcement_was_lost_is_announced_again(desk: Desk, store: HubStore) -> None:
    desk.change("What did we miss?", "What was missed?")

    def dies(_connection: Connection, _release: int) -> None:
        raise OSError("the power went")

    desk.showcase._announce = dies
    with pytest.raises(OSError, match="power"):
        desk.publishing.publish("owen", "")
    assert Desk(store, desk.folder).told == [2]


def test_a_refresh_changes_the_timestamp_and_nothing_else(desk: Desk) -> None:
    metadata = desk.folder / "content" / "metadata"
    before = {path.name: path.read_bytes() for path in metadata.iterdir()}
    desk.clock.pass_seconds(86400)
    desk.press.refresh()
    after = {path.name: path.read_bytes() for path in metadata.iterdir()}
    assert {name for name in after if after[name] != before.get(name)} == {"timestamp.json"}
    assert desk.as_a_kiosk("news.json")


def test_keys_can_be_read_by_nobody_else(desk: Desk) -> None:
    keys = list((desk.folder / "keys").glob("*.pem"))
    assert len(keys) == 4
    assert {path.stat().st_mode & 0o777 for path in keys} == {0o600}


def test_publishing_is_in_the_audit_log(desk: Desk, store: HubStore) -> None:
    with store.reading() as connection:
        assert audit.verify(connection).lines == 1
