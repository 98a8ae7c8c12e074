"""Row 6 beside a running kiosk: commands on its folder, killed or not, do nothing twice, break nothing, and say so in words."""

import json
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from kiosk.link.enrolment import enrol
from tests.faults.conftest import Count
from tests.faults.killed_command import KilledCommand
from tests.faults.outbox_on_disk import OutboxOnDisk
from tests.faults.shop_under_fire import ANSWERS
from tests.kiosk.link.small_hub import SmallHub
from ui.demo.child import first_stop

SAMPLE = Path(__file__).parents[2] / "assets" / "content"
FORM = {
    "schema": 1,
    "id": "dropped-kerb",
    "version": 2,
    "title": "Ask for a dropped kerb",
    "pages": [{"id": "street", "fields": [{"id": "street", "type": "text", "label": "Which street?"}]}],
}


@pytest.fixture(scope="module")
def hub() -> Iterator[SmallHub]:
    with SmallHub.running() as running:
        running.repository.publish(sample())
        yield running


def sample() -> dict[str, bytes]:
    return {str(path.relative_to(SAMPLE)): path.read_bytes() for path in SAMPLE.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def data(hub: SmallHub, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kiosk") / "data"
    card = enrol(folder / "kiosk", hub.url, hub.code, "Front desk").folder / "identity.json"
    card.write_text(card.read_text().replace("town-hall", "tamarside"))  # the shop of the sample content
    (folder / "kiosk.toml").write_text(f'[hub]\nurl = "{hub.url}"\n')
    (folder / "form.json").write_text(json.dumps(FORM))
    (folder / "answers.json").write_text(json.dumps(ANSWERS))
    return folder


@pytest.fixture(scope="module")
def kiosk(data: Path) -> Iterator["subprocess.Popen[str]"]:
    """Ready, on a full screen that nobody can close, without a display. It ends when the machine asks it to."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    with (data / "kiosk.log").open("w") as log:
        words = first_stop("kiosk", "--data", str(data))
        process = subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, stderr=log, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "Kiosk ready\n"
    yield process
    process.send_signal(signal.SIGTERM)
    process.stdout.close()
    assert process.wait() == 0


def test_submit_and_sync_beside_the_kiosk_do_nothing_twice(
    hub: SmallHub,
    data: Path,
    kiosk: "subprocess.Popen[str]",
    many: Callable[[int, int], int],
    tmp_path: Path,
    record_property: Count,
) -> None:
    chance, told, complaints = Random(7), dict[str, str](), tmp_path / "complaints.log"
    submit = ("submit", str(data / "form.json"), "--answers", str(data / "answers.json"), "--count", "20", "--json")
    for turn in range(many(1, 60)):
        commands = [KilledCommand.start(complaints, *submit, "--data", str(data)) for _ in range(2)]
        commands.append(KilledCommand.start(complaints, "sync", "--once", "--json", "--data", str(data)))
        for command in commands[: (turn + 2) % 4]:
            command.kill_after(chance.uniform(0, 3))
        for command in commands:
            told |= command.told()
            assert command.was_killed or command.exit_code == 0
    while OutboxOnDisk(data).waiting():
        subprocess.run(first_stop("sync", "--once", "--data", str(data)), stdout=subprocess.DEVNULL, check=True)
    assert kiosk.poll() is None
    arrived = {str(each): row.reference for each, row in hub.rows.items()}
    assert told.items() <= arrived.items()
    assert len(set(arrived.values())) == len(arrived)
    assert OutboxOnDisk(data).received() == arrived
    assert complaints.read_text() == ""
    record_property("beside_the_kiosk", len(told))


def test_content_is_the_running_kiosks_own(hub: SmallHub, data: Path, kiosk: "subprocess.Popen[str]") -> None:
    hub.repository.publish(sample() | {"news.json": b"[]"})
    sync = subprocess.run(first_stop("sync", "--once", "--json", "--data", str(data)), stdout=subprocess.PIPE, check=True)
    assert json.loads(sync.stdout)["release"] is None
    assert kiosk.poll() is None


def test_recovering_under_a_running_kiosk_is_refused_in_words(data: Path, kiosk: "subprocess.Popen[str]") -> None:
    done = subprocess.run(first_stop("outbox", "recover", "--data", str(data)), capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "stop the kiosk first" in done.stderr
    assert kiosk.poll() is None


def test_the_running_kiosk_leaves_no_core_if_it_crashes(kiosk: "subprocess.Popen[str]") -> None:
    limits = Path(f"/proc/{kiosk.pid}/limits").read_text().splitlines()
    (cores,) = [line.split()[4:6] for line in limits if line.startswith("Max core file size")]
    assert cores == ["0", "0"]
