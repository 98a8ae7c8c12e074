"""`first-stop content publish --ring …` and what follows it, on a hub with one kiosk that follows."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.hub.hub import Hub
from kiosk.system_clock import SystemClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk, open_test_hub, serving
from ui.cli import main

SAMPLE = Path(__file__).parents[3] / "assets" / "content"
Run = Callable[..., str]


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    with open_test_hub(tmp_path, SystemClock()) as hub:
        hub.publishing.import_sample(SAMPLE, "owen")
        body, digest = hub.publishing.draft.read("news.json")
        hub.publishing.draft.save("news.json", body.replace(b"Bin days over Christmas", b"Bins at Christmas"), "owen", digest)
        yield hub


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def runs(*words: str, code: int = 0) -> str:
        assert main(["content", *words, "--data", str(tmp_path)]) == code
        heard = capsys.readouterr()
        return heard.out or heard.err

    return runs


def test_a_release_goes_from_the_pilot_on_and_back(hub: Hub, run: Run) -> None:
    assert run("publish", "--ring", "pilot").startswith("Release 2 is out: with the pilot.\nNo kiosk is in that ring yet.")
    assert run("promote").startswith("Release 2 is out: with the pilot and half of the others.\n")
    assert run("promote") == "Release 2 is out.\n"
    assert "Every release is with all kiosks" in run("promote", code=1)
    assert run("take-back", "2") == "Release 2 is taken back. Its kiosks show release 1 again.\n"
    assert "Taken back by command line" in run("releases")


def test_a_kiosk_in_the_pilot_follows_and_is_counted(hub: Hub, run: Run, tmp_path: Path) -> None:
    with serving(hub) as url:
        kiosk = EnrolledKiosk(tmp_path / "kiosks" / "kiosk", hub, url, SystemClock())
        assert main(["sync", "--once", "--data", str(tmp_path / "kiosks")]) == 0
        assert f"{kiosk.id}  pilot" in run("rings", "--put", f"{kiosk.id}=pilot")
        assert run("publish", "--ring", "pilot") == "Release 2 is out: with the pilot.\n"
        assert "With the other kiosks\n" in run("releases")  # of which there are none: the pilot's is not counted for it
        assert main(["sync", "--once", "--data", str(tmp_path / "kiosks")]) == 0
        assert "With the pilot; shown by 1 of the 1 kiosk it is for" in run("releases")
        run("rings", "--put", f"{kiosk.id}=all")
        assert main(["sync", "--once", "--data", str(tmp_path / "kiosks")]) == 0
        assert f"By the entrance ({kiosk.id}): Rolled back" in run("releases")


def test_a_kiosk_follows_a_change_of_keys(hub: Hub, run: Run, tmp_path: Path) -> None:
    with serving(hub) as url:
        EnrolledKiosk(tmp_path / "kiosks" / "kiosk", hub, url, SystemClock())
        assert run("change-keys").startswith("Root 2 is out")
        assert run("spare-key", str(tmp_path / "spare.pem")).startswith("Root 3 is out")
        (tmp_path / "hub" / "keys" / "content" / "root.pem").unlink()
        assert "--root-key" in run("change-keys", "--only", "targets", code=1)
        assert run("change-keys", "--root-key", str(tmp_path / "spare.pem")).startswith("Root 4 is out")
        assert main(["sync", "--once", "--data", str(tmp_path / "kiosks")]) == 0
        assert [report.release for report in hub.content_reports.newest().values()] == [1]


def test_with_two_people_a_second_one_approves(hub: Hub, run: Run, tmp_path: Path) -> None:
    (tmp_path / "hub" / "hub.toml").write_text("two_person_publishing = true\n", encoding="utf-8")
    assert run("publish", "--ring", "pilot", "--by", "owen").startswith("It waits for a second person")
    assert "Somebody other" in run("approve", "--by", "owen", code=1)
    assert run("approve", "--by", "ruth").startswith("Release 2 is out: with the pilot.")
    for ring in ("half", "all"):
        assert run("promote", "2", "--ring", ring, "--by", "owen").startswith("It waits for a second person")
    said = run("approve", "--by", "ruth", code=1)
    assert "release 2 to the pilot and half of the others, asked for by owen" in said
    assert "release 2 to every kiosk, asked for by owen" in said


def test_publishing_and_going_on_can_wait_for_an_hour(hub: Hub, run: Run) -> None:
    assert run("publish", "--ring", "pilot", "--at", "2099-01-01T08:00").startswith("It waits until 2099-01-01 08:00")
    assert hub.publishing.releases()[0].number == 1


def test_a_ring_that_does_not_exist_is_said(hub: Hub, run: Run) -> None:
    assert "say KIOSK=pilot" in run("rings", "--put", "K7=night", code=2)
    assert "There is no kiosk K7" in run("rings", "--put", "K7=pilot", code=1)
