"""One measured figure beside its peer."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """`goal` is the most that `value` may be (or the least, for rates). With a peer the ratio is compared, else the value.

    Without a goal the figure is there to be known and cannot be missed.
    """

    name: str
    value: float
    unit: str
    goal: float | None
    peer: str = ""
    peer_value: float | None = None
    at_least: bool = False

    @property
    def ratio(self) -> float | None:
        return None if not self.peer_value else self.value / self.peer_value

    @property
    def holds(self) -> bool:
        if self.goal is None:
            return True
        found = self.value if self.ratio is None else self.ratio
        return found >= self.goal if self.at_least else found <= self.goal

    def as_json(self) -> dict[str, object]:
        kept = asdict(self)
        kept.pop("at_least")
        return {**kept, "ratio": self.ratio, "holds": self.holds}

    def line(self) -> str:
        beside = "" if self.ratio is None else f" beside {self.peer} {self.peer_value:.2f} {self.unit}: {self.ratio:.2f}×"
        return f"{self.name:52} {self.value:10.2f} {self.unit}{beside}, {self._verdict()}"

    def _verdict(self) -> str:
        if self.goal is None:
            return "no goal"
        sign, unit = "≥" if self.at_least else "≤", f" {self.unit}" if self.ratio is None else "×"
        return f"goal {sign} {self.goal:g}{unit}   {'holds' if self.holds else 'MISSED'}"
