"""One row of the table of what must never happen: its tests, and what they have to have counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.torture.tally import Tally


@dataclass(frozen=True, slots=True)
class Row:
    """`least` and `most` are of what its tests recorded with `record_property`, summed over them; `alike` counts are equal."""

    number: int
    title: str
    tests: tuple[str, ...]
    """As pytest takes them: files, folders, single tests."""
    never: tuple[str, ...] = ()
    """What its tests assert does not happen: none, as long as all of them pass."""
    least: Mapping[str, int] = field(default_factory=dict)
    most: Mapping[str, int] = field(default_factory=dict)
    alike: tuple[str, ...] = ()

    @property
    def goal(self) -> str:
        words = [f"≥ {count:,} {_words(name)}" for name, count in self.least.items()]
        words += [f"≤ {count:,} {_words(name)}" for name, count in self.most.items()]
        words += [" = ".join(map(_words, self.alike))] if self.alike else []
        return " · ".join(words + [f"0 {what}" for what in self.never])

    def figures(self, tally: Tally) -> str:
        names = dict.fromkeys([*self.least, *self.most, *self.alike, *tally.counted])
        counted = [f"{tally.counted[name]:,} {_words(name)}" for name in names if name in tally.counted]
        none = [] if tally.failed else [f"0 {what}" for what in self.never]
        return " · ".join([*counted, *none, f"{tally.passed} tests passed"])

    def misses(self, tally: Tally) -> list[str]:
        """A sentence each; none is good. What was not counted is a miss."""
        said = [f"failed: {name}" for name in tally.failed] + [f"not shown: {name}" for name in tally.skipped]
        said += [
            f"{_words(name)}: {tally.counted.get(name, 0):,}, of at least {count:,}"
            for name, count in self.least.items()
            if tally.counted.get(name, 0) < count
        ]
        said += [
            f"{_words(name)}: {tally.counted.get(name, 'not counted')}, of at most {count:,}"
            for name, count in self.most.items()
            if tally.counted.get(name, count + 1) > count
        ]
        if len({tally.counted.get(name, -1) for name in self.alike}) > 1:
            said.append("not the same: " + ", ".join(f"{tally.counted.get(name, 0)} {_words(name)}" for name in self.alike))
        return said or ([] if tally.passed else ["no test ran"])


def _words(name: str) -> str:
    return name.replace("_", " ")
