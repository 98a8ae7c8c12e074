"""What came of one pytest run: read from its JUnit file."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree


@dataclass(frozen=True, slots=True)
class Tally:
    """`counted` sums over all tests what each recorded with `record_property(name, number)`."""

    passed: int
    failed: tuple[str, ...]
    skipped: tuple[str, ...]
    counted: dict[str, int]

    @classmethod
    def read(cls, junit: Path, exit_code: int) -> "Tally":
        """A run that left no file failed as a whole, and so did one that was cut short."""
        if not junit.exists():
            return cls(0, ("the run itself",), (), {})
        cases = list(ElementTree.parse(junit).iter("testcase"))
        failed = [_name(case) for case in cases if case.find("failure") is not None or case.find("error") is not None]
        if exit_code and not failed:
            failed = [f"the run itself, with exit code {exit_code}"]
        skipped = [f"{_name(case)} ({_why(case)})" for case in cases if case.find("skipped") is not None]
        passed = sum(not any(case.find(trouble) is not None for trouble in ("failure", "error", "skipped")) for case in cases)
        return cls(passed, tuple(failed), tuple(skipped), _counted(cases))


def _counted(cases: list[ElementTree.Element]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for name, value in _properties(cases):
        total[name] += int(value)
    return dict(total)


def _properties(cases: list[ElementTree.Element]) -> Iterator[tuple[str, str]]:
    for case in cases:
        for each in case.iter("property"):
            yield each.get("name", ""), each.get("value", "0")


def _name(case: ElementTree.Element) -> str:
    return f"{case.get('classname', '').rpartition('.')[2]}::{case.get('name')}"


def _why(case: ElementTree.Element) -> str:
    skipped = case.find("skipped")
    return "" if skipped is None else skipped.get("message", "")
