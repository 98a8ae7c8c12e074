"""A hub brought back from its backup: nothing that kiosks have deleted is lost, nothing that was deleted comes back."""

import io
import shutil
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert

from kiosk.content.publishing.release_book import ReleaseBook
from kiosk.content.ring import Ring
from kiosk.hub.backup import CannotRestore, unpack_backup, write_backup
from kiosk.hub.hub import Hub
from kiosk.hub.roles import Role
from kiosk.hub.settings import read_settings
from kiosk.hub_store.tables.content import content_bodies, releases
from tests.fakes.given_clock import GivenClock
from tests.kiosk.handover.phone_code import PhoneCode
from tests.kiosk.handover.phone_files import photo
from tests.kiosk.hub.hub_in_test import SHOP, EnrolledKiosk, open_test_hub, serving

DAY = 86_400


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "hub" / "hub").mkdir(parents=True)
    (tmp_path / "hub" / "hub" / "hub.toml").write_text(f'second_copy = "{tmp_path}/other-disk"\n')
    return tmp_path / "hub"


@pytest.fixture
def hub(data: Path, clock: GivenClock, database_url: str | None) -> Iterator[Hub]:
    with open_test_hub(data, clock, database_url) as opened:
        yield opened


def restored(hub: Hub, tmp_path: Path) -> Path:
    """The hub as it was at its backup, in a new place; nothing else of it is left."""
    unpack_backup(tmp_path / "backup.tar.gz", tmp_path / "again" / "hub")
    shutil.rmtree(hub.settings.folder)
    return tmp_path / "again"


def test_what_came_after_the_backup_is_taken_from_the_second_copy(tmp_path: Path, data: Path, clock: GivenClock) -> None:
    with open_test_hub(data, clock) as hub, serving(hub) as url:
        kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, clock)
        early, unwanted = kiosk.sealed({"street": "Old Street"}), kiosk.sealed()
        kiosk.send(early)
        kiosk.send(unwanted)
        unused = hub.register.make_code(SHOP, "Elsewhere", "owen")
        assert write_backup(hub.settings, hub.store, tmp_path / "backup.tar.gz")
        later_kiosk = EnrolledKiosk(tmp_path / "later", hub, url, clock)
        late, forgotten = kiosk.sealed({"street": "Harbour Road"}), kiosk.sealed()
        for one in (late, forgotten):
            kiosk.send(one)
        of_later = later_kiosk.sealed({"street": "Quay"})
        later_kiosk.send(of_later)
        for one in (unwanted, forgotten):
            hub.retention.purge(str(one.id), "gwen")
        newest = hub.deliveries.offices(), kiosk.client.events(0, 0)
    assert newest[1] == []

    with open_test_hub(restored(hub, tmp_path), clock) as back:
        made_good = back.beginning_again.make_good()

        assert (made_good.taken, made_good.deleted, made_good.kiosks) == (2, 1, (later_kiosk.id,))
        assert back.submissions.open(str(late.id), "gwen").answers == {"street": "Harbour Road"}
        assert back.submissions.open(str(of_later.id), "gwen").answers == {"street": "Quay"}
        listed = {one.id: one.purged_at for one in back.submissions.listed()}
        assert listed[str(early.id)] is None
        assert listed[str(unwanted.id)] is not None
        assert str(forgotten.id) not in listed
        assert back.audit.verify().broken_at is None
        with pytest.raises(Exception, match="no_such_code"):
            back.register.enrol(unused, b"k" * 32, "Kiosk")
        assert back.beginning_again.make_good().taken == 0


def _sent(kiosk: EnrolledKiosk, url: str) -> PhoneCode:
    code = PhoneCode(kiosk, url)
    code.send(photo())
    return code


def test_photos_that_came_after_the_backup_are_taken_from_the_second_copy(tmp_path: Path, data: Path, clock: GivenClock) -> None:
    with open_test_hub(data, clock) as hub, serving(hub) as url:
        kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, clock)
        assert write_backup(hub.settings, hub.store, tmp_path / "backup.tar.gz")
        code, forgotten, left = (_sent(kiosk, url) for _ in range(3))
        (photo_id,) = (file.id for file in code.state().files)
        for one in (code, forgotten):
            named = {"photo": [str(one.state().files[0].id)]}
            kiosk.send(kiosk.sealed(named, submission_id=one.submission_id))
        hub.file_keeping.settle()
        kiosk.client.exchange("DELETE", f"submissions/{left.submission_id}/handovers")
        hub.file_keeping.settle()
        hub.retention.purge(str(forgotten.submission_id), "gwen")
    assert len(list((tmp_path / "other-disk" / "photos").rglob("*.json"))) == 2

    with open_test_hub(restored(hub, tmp_path), clock) as back:
        assert back.beginning_again.make_good().photos == 1
        back.file_keeping.settle()

        _, contents = back.files.open(str(code.submission_id), photo_id, "gwen")
        assert contents.startswith(b"\xff\xd8")
        assert back.beginning_again.make_good().photos == 0


def test_a_kiosk_hears_of_what_is_new_though_the_numbers_began_again(
    tmp_path: Path, hub: Hub, url: str, clock: GivenClock
) -> None:
    kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, clock)
    call = kiosk.help_call()
    kiosk.client.put_help_call(call)
    last = kiosk.client.events(0, 0)[-1].id if kiosk.client.events(0, 0) else 0

    hub.beginning_again.make_good()
    hub.help_desk.withdraw(kiosk.id, call.id)

    heard = kiosk.client.events(last + 900_000, 0)
    assert [one.event.kind for one in heard] == ["release_published", "sealing_keys_changed", "help_call_changed"]


def test_no_release_number_is_given_twice(hub: Hub) -> None:
    with hub.store.writing() as connection:
        connection.execute(insert(content_bodies).values(digest="d" * 64, body=b"{}"))
        for number, reach in ((3, "all"), (4, "pilot")):
            release = {
                "number": number,
                "files": {"news.json": "d" * 64},
                "published_by": "owen",
                "published_at": hub.clock.now(),
            }
            connection.execute(insert(releases).values(release | {"note": "", "announced": True, "reach": reach}))

    hub.beginning_again.make_good()

    assert hub.publishing.showcase.stand().releases == {Ring.PILOT: 1004, Ring.HALF: 1003, Ring.ALL: 1003}
    with hub.store.reading() as connection:
        assert ReleaseBook(connection).next_number() == 1005


def test_everybody_signs_in_again(hub: Hub) -> None:
    hub.people.add("owen", "Owen", [Role.ADMIN], "test", "harbour lamp seven")
    token = hub.sign_ins.begin("owen", "harbour lamp seven", "10.0.0.1")

    hub.beginning_again.make_good()

    assert hub.sign_ins.who(token) is None


def test_a_torn_line_harms_no_other(tmp_path: Path, data: Path, clock: GivenClock) -> None:
    with open_test_hub(data, clock) as hub, serving(hub) as url:
        kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, clock)
        kiosk.send(kiosk.sealed())
        (file,) = (tmp_path / "other-disk").glob("*.jsonl")
        file.write_bytes(file.read_bytes() + b'{"id": "half of a l')
        kiosk.send(kiosk.sealed())
        assert len(list(hub.beginning_again._copy.envelopes())) == 2


def test_second_copies_go_when_no_backup_is_as_old(tmp_path: Path, data: Path, clock: GivenClock) -> None:
    with open_test_hub(data, clock) as hub, serving(hub) as url:
        kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, clock)
        kiosk.send(kiosk.sealed())
        _sent(kiosk, url)
    clock.pass_seconds(15 * DAY)

    with open_test_hub(data, clock) as hub:
        hub.retention.forget_the_past()

    assert [file.name for file in (tmp_path / "other-disk").rglob("*")] == ["lock", "photos"]


def test_a_backup_is_restored_only_where_nothing_is_and_only_if_it_is_one(tmp_path: Path, data: Path, clock: GivenClock) -> None:
    (tmp_path / "no.tar.gz").write_bytes(b"something else")

    with pytest.raises(CannotRestore, match="There is no file"):
        unpack_backup(tmp_path / "yes.tar.gz", tmp_path / "new")
    with pytest.raises(CannotRestore, match="not empty"):
        unpack_backup(tmp_path / "no.tar.gz", data / "hub")
    with pytest.raises(CannotRestore, match="cannot be read"):
        unpack_backup(tmp_path / "no.tar.gz", tmp_path / "new")


def test_content_that_several_releases_show_comes_back_under_each_name(tmp_path: Path, data: Path, clock: GivenClock) -> None:
    with open_test_hub(data, clock) as hub:
        one, other = (hub.settings.folder / "content" / name for name in ("one.json", "other.json"))
        one.write_text("shown twice")
        other.hardlink_to(one)
        write_backup(hub.settings, hub.store, tmp_path / "backup.tar.gz")

    folder = restored(hub, tmp_path) / "hub" / "content"

    assert [(folder / name).read_text() for name in ("one.json", "other.json")] == ["shown twice"] * 2


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("keys/../../stolen", tarfile.REGTYPE),
        ("keys/link", tarfile.SYMTYPE),
        ("keys/hard", tarfile.LNKTYPE),
        ("/keys", tarfile.REGTYPE),
    ],
)
def test_an_archive_puts_nothing_outside_its_folder(tmp_path: Path, name: str, kind: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.type, member.linkname, member.size = kind, "/etc/passwd", 4 if kind == tarfile.REGTYPE else 0
    with tarfile.open(tmp_path / "odd.tar.gz", "w:gz") as archive:
        archive.addfile(member, io.BytesIO(b"mine"))
    with pytest.raises(CannotRestore):
        unpack_backup(tmp_path / "odd.tar.gz", tmp_path / "new")
    assert not (tmp_path / "stolen").exists()
    assert not (tmp_path / "new").exists()


def test_a_second_copy_on_the_hubs_own_disk_is_noticed(tmp_path: Path, data: Path) -> None:
    assert read_settings(data).second_copy_shares_the_disk
    assert not read_settings(data, second_copy=Path("/proc/first-stop")).second_copy_shares_the_disk
