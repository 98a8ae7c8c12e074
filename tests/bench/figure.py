"""One measured figure beside its peer."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """`goal` is the most that `value` may be (or the least, for rates). With a peer the ratio is compared, else the value."""

    name: str
    value: float
    unit: str
    goal: float
    peer: str = ""
    peer_value: float | None = None
    at_least: bool = False

    @property
    def ratio(self) -> float | None:
        return None if not self.peer_value else self.value / self.peer_value

    @property
    def holds(self) -> bool:
        found = self.value if self.ratio is None else self.ratio
        return found >= self.goal if self.at_least else found <= self.goal

    def as_json(self) -> dict[str, object]:
        kept = asdict(self)
        kept.pop("at_least")
        return {**kept, "ratio": self.ratio, "holds": self.holds}

    def line(self) -> str:
        sign = "≥" if self.at_least else "≤"
        verdict = "holds" if self.holds else "MISSED"
        if self.ratio is None:
            return f"{self.name:52} {self.value:10.2f} {self.unit:6} goal {sign} {self.goal:g} {self.unit}   {verdict}"
        peer = f"{self.peer} {self.peer_value:.2f} {self.unit}"
        goal = f"{self.ratio:.2f}×, goal {sign} {self.goal:g}×"
        return f"{self.name:52} {self.value:10.2f} {self.unit:6} beside {peer}: {goal}   {verdict}"
