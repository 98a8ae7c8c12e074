"""What a visitor typed, by question: accepted with its page, or not yet."""

from collections.abc import Iterable, Mapping


class Typed:
    """What is not accepted yet is shown again and counts for nothing else."""

    def __init__(self) -> None:
        self._accepted: dict[str, object] = {}
        self._noted: dict[str, object] = {}

    @property
    def accepted(self) -> Mapping[str, object]:
        return self._accepted

    def __contains__(self, field_id: str) -> bool:
        return field_id in self._noted or field_id in self._accepted

    def last(self, field_id: str) -> object:
        """What was typed last, accepted or not; None where nothing was."""
        return self._noted.get(field_id, self._accepted.get(field_id))

    def note(self, raws: Mapping[str, object]) -> None:
        self._noted.update(raws)

    def accept(self, page: Iterable[str], raws: Mapping[str, object]) -> None:
        """`page` is every question of the page, `raws` those that were asked."""
        self.forget(page)
        self._accepted.update(raws)

    def forget(self, names: Iterable[str]) -> None:
        """Typed by mistake, such as a card's number: not to be shown again."""
        for name in names:
            self._noted.pop(name, None)

    def withdraw(self, field_id: str) -> bool:
        """Takes back what was accepted; False where nothing was."""
        held = field_id in self._accepted
        self._accepted.pop(field_id, None)
        return held
