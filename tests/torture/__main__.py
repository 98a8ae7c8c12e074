"""`make torture`: every row of the table in its long form, a line each with what was counted; fails on any miss.

`make torture ROW=2` runs one row, `ROW="1 6 16"` several; `python -m tests.torture --short` the forms of `make test`.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tests.torture.row import Row
from tests.torture.rows import ROWS
from tests.torture.tally import Tally

ROOT = Path(__file__).parents[2]
OUT = ROOT / "build" / "torture"


def main() -> int:
    parser = argparse.ArgumentParser(prog="make torture", description="The table of what must never happen, row by row.")
    parser.add_argument("rows", nargs="*", type=int, help="numbers of rows; none is all of them")
    parser.add_argument("--short", action="store_true", help="the short forms, held to no count")
    options = parser.parse_args()
    unknown = set(options.rows) - {row.number for row in ROWS}
    if unknown:
        parser.error(f"there is no row {min(unknown)}")
    rows = [row for row in ROWS if not options.rows or row.number in options.rows]
    OUT.mkdir(parents=True, exist_ok=True)
    missed = [row.number for row in rows if not _row_holds(row, short=options.short)]
    print(f"\nMissed: rows {', '.join(map(str, missed))}. What was said is in {OUT}." if missed else "\nEvery row holds.")
    return 1 if missed else 0


def _row_holds(row: Row, *, short: bool) -> bool:
    began = time.monotonic()
    tally = _run(row, short=short)
    misses = [*tally.failed] if short else row.misses(tally)
    verdict = "MISSED" if misses else "holds"
    print(
        f"{row.number:>3}  {verdict:<7}{_time_since(began):>8}  {row.title}: {row.figures(tally)}  (goal: {row.goal})", flush=True
    )
    for miss in misses:
        print(f"          {miss}", flush=True)
    return not misses


def _run(row: Row, *, short: bool) -> Tally:
    """What the tests wrote is gone again when the row has ended, however it ended."""
    log, junit, room = OUT / f"row-{row.number:02}.log", OUT / f"row-{row.number:02}.xml", OUT / "room"
    junit.unlink(missing_ok=True)
    words = [sys.executable, "-m", "pytest", "-v", "--timeout", "0", "--junitxml", str(junit), "--basetemp", str(room)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "FIRST_STOP_TORTURE": "" if short else "1"}
    try:
        with log.open("w") as out:
            command = [*words, "-o", "tmp_path_retention_policy=none", *row.tests]
            process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=subprocess.STDOUT)
            exit_code = _wait_for(row, process, log)
    finally:
        shutil.rmtree(room, ignore_errors=True)
    return Tally.read(junit, exit_code)


def _wait_for(row: Row, process: "subprocess.Popen[bytes]", log: Path) -> int:
    """Its exit code. On a terminal, a line that counts meanwhile; the log holds the rest."""
    began = time.monotonic()
    while True:
        try:
            return process.wait(1)
        except subprocess.TimeoutExpired:
            if sys.stdout.isatty():
                done = log.read_text(errors="replace").count(" PASSED")
                print(f"\r{row.number:>3}  {_time_since(began)}, {done} tests done", end="\r", flush=True)
        except KeyboardInterrupt:
            process.terminate()
            process.wait()
            raise


def _time_since(began: float) -> str:
    minutes, seconds = divmod(round(time.monotonic() - began), 60)
    return f"{minutes}:{seconds:02}"


if __name__ == "__main__":
    sys.exit(main())
