"""`make bench`: every figure beside its named peer in one run, printed and written to build/bench.json."""

import argparse
import importlib
import json
import sys
from pathlib import Path

from tests.bench.figure import Figure

PARTS = ("start", "tap", "help", "forms", "content", "printing", "outbox")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("part", nargs="*", help=f"only these of {', '.join(PARTS)}")
    chosen = parser.parse_args(arguments).part or PARTS
    figures: list[Figure] = []
    for part in chosen:
        for figure in importlib.import_module(f"tests.bench.{part}").measure():
            print(figure.line(), flush=True)
            figures.append(figure)
    out = Path("build/bench.json")
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps([figure.as_json() for figure in figures], indent=1, ensure_ascii=False), encoding="utf-8")
    missed = [figure.name for figure in figures if not figure.holds]
    print(f"{len(figures)} figures, {len(missed)} missed; written to {out}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
