"""Holds somebody's adapter to the conformance suite: python -m devices.card_terminal.check_adapter mybank_bench:make_bench

`mybank_bench` is a module that Python finds, `make_bench` what makes a fresh bench for each check, as a context manager.
Exit code: 0 every promise that applies was kept, 1 one was broken, 2 there is no such bench.
"""

import importlib
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager

from devices.card_terminal.conformance import Outcome, run
from devices.card_terminal.conformance_bench import TerminalBench

MakeBench = Callable[[], AbstractContextManager[TerminalBench]]


def main(words: Sequence[str]) -> int:
    if len(words) != 1:
        print("name one bench as module:function, such as mybank_bench:make_bench", file=sys.stderr)
        return 2
    try:
        make_bench = _bench(words[0])
    except (ImportError, AttributeError) as trouble:
        print(f"there is no such bench: {trouble}; name it as module:function, such as mybank_bench:make_bench", file=sys.stderr)
        return 2
    outcomes = set()
    for finding in run(make_bench):
        outcomes.add(finding.outcome)
        print(f"{finding.outcome:<14}  {finding.check}{finding.sentence and ': '}{finding.sentence}", flush=True)
    return 1 if Outcome.BROKEN in outcomes else 0


def _bench(named: str) -> MakeBench:
    """Raises ImportError and AttributeError."""
    module, _, function = named.partition(":")
    made: MakeBench = getattr(importlib.import_module(module), function or "make_bench")
    return made


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
