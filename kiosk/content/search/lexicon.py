"""What is known about one language's words: plain words, what says nothing, and what each leads to."""

from dataclasses import dataclass

from kiosk.content.search.plain_words import LanguageWords
from kiosk.content.search.stems import stem
from kiosk.content.search.words import words

SAME = 0.7
MEANS = 0.95
GAP = 2
"""Words that may stand between those of a saying."""


@dataclass(frozen=True, slots=True)
class Lead:
    """If these stems are said in this order, those stems are meant."""

    said: tuple[str, ...]
    meant: tuple[str, ...]
    strength: float


class Lexicon:
    """Plain words as stems, ready to be looked up by the first stem of a saying."""

    def __init__(self, language: str, known: LanguageWords) -> None:
        self.language = language
        self.empty = frozenset(self.stems(" ".join(known.empty)))
        self._leads: dict[str, list[Lead]] = {}
        self.raw_words: set[str] = set()
        for group in known.same:
            self._add_group(group)
        for saying in known.sayings:
            for said in saying.say:
                self._add(said, self.stems(saying.means), MEANS)

    def stems(self, text: str) -> list[str]:
        return [stem(word, self.language) for word in words(text)]

    def telling(self, text: str) -> list[str]:
        """The stems of a text that say something."""
        return [found for found in self.stems(text) if found not in self.empty]

    def meant_by(self, said: list[str]) -> dict[str, float]:
        """Stems that plain words lead to, with how strongly."""
        meant: dict[str, float] = {}
        for at, first in enumerate(said):
            for lead in self._leads.get(first, ()):
                if self._follows(said[at:], lead.said):
                    strength = lead.strength * (1 + 0.2 * (len(lead.said) - 1))
                    for found in lead.meant:
                        meant[found] = max(meant.get(found, 0.0), strength)
        return meant

    def _add_group(self, group: tuple[str, ...]) -> None:
        for said in group:
            others = [found for other in group if other != said for found in self.telling(other)]
            self._add(said, [found for found in others if found not in self.stems(said)], SAME)

    def _add(self, said: str, meant: list[str], strength: float) -> None:
        self.raw_words.update(words(said))
        stems = tuple(self.stems(said))
        if stems and meant:
            self._leads.setdefault(stems[0], []).append(Lead(stems, tuple(dict.fromkeys(meant)), strength))

    @staticmethod
    def _follows(said: list[str], wanted: tuple[str, ...]) -> bool:
        at = 0
        for found in wanted[1:]:
            window = said[at + 1 : at + 2 + GAP]
            if found not in window:
                return False
            at += 1 + window.index(found)
        return True
