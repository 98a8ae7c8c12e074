"""One log, several processes: a kiosk and a command beside it turn it over without losing a line."""

import json
import logging
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path

from kiosk.event_log.event_file import EventFile
from kiosk.event_log.json_line import JsonLine

ROUNDS = 40
LINES = 60
"""Of each process in each round: together they fill a file once, and a bit of the next."""
MOST_BYTES = 9_000


def write(folder: Path, source: str, together: Barrier) -> None:
    for turn in range(ROUNDS):
        handler = EventFile(folder / str(turn), MOST_BYTES)
        handler.setFormatter(JsonLine(source))
        together.wait()
        for number in range(LINES):
            handler.emit(logging.makeLogRecord({"msg": "visit-began", "fields": {"number": number}}))


def test_two_processes_that_find_the_log_full_at_once_turn_it_over_once(tmp_path: Path) -> None:
    processes = get_context("spawn")
    together = processes.Barrier(2)
    writers = [processes.Process(target=write, args=(tmp_path, source, together)) for source in ("kiosk", "sync")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    for turn in range(ROUNDS):
        text = "".join((tmp_path / name).read_text() for name in (f"{turn}.1", str(turn)))
        told = {(line["source"], line["number"]) for line in map(json.loads, text.splitlines())}
        assert told == {(source, number) for source in ("kiosk", "sync") for number in range(LINES)}
