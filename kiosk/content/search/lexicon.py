"""What is known about one language's words: plain words, what says nothing, and what each leads to."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.content.search.entry import Entry
from kiosk.content.search.plain_words import KnownService, LanguageWords
from kiosk.content.search.stems import stem
from kiosk.content.search.words import words

SAME = 0.7
MEANS = 0.95
LONGER = 0.2
"""How much surer each further word of a saying makes it."""
ONE_MISSING = 0.55
"""What a saying of three words or more is still worth when one of them was not said."""
SURE_ENOUGH = 0.7
FEW = 2
"""A meaning of more words than this is worth less by each of them, or it would outweigh what was really said."""

Said = Mapping[str, float]
"""Stem → how surely it was said: 1 as typed, less as a guess at what was misspelt or begun."""


@dataclass(frozen=True, slots=True)
class Lead:
    """If these stems are said, those stems are meant."""

    said: tuple[str, ...]
    meant: tuple[str, ...]
    strength: float
    may_miss: int
    """How many of its words need not be said: one of three or more, where all of them are telling."""

    def sureness(self, said: Said) -> float:
        """0 where it was not said."""
        found = [said[stem] for stem in self.said if said.get(stem, 0.0) >= SURE_ENOUGH]
        missing = len(self.said) - len(found)
        if not found or missing > self.may_miss:
            return 0.0
        return self.strength * (1 + LONGER * (len(found) - 1)) * min(found) * (ONE_MISSING if missing else 1)


class Lexicon:
    """Plain words as stems, ready to be looked up by the first telling stems of a saying."""

    def __init__(self, language: str, known: LanguageWords) -> None:
        self.language = language
        self._stem_of: dict[str, str] = {}
        self.empty = frozenset(self.stems(" ".join(known.empty)))
        self._leads: dict[str, list[Lead]] = {}
        self.raw_words: set[str] = set()
        self._services = {service.lgsl: service for service in known.services}
        self._named = {self._name(service.name): service for service in known.services}
        for group in known.same:
            self._add_group(group)
        for saying in known.sayings:
            meant = self.stems(saying.means)
            for said in saying.say:
                self._add(said, meant, MEANS)

    def stem(self, word: str) -> str:
        """Of one word; found once, as the same words come in thousands of sayings."""
        if (found := self._stem_of.get(word)) is None:
            found = self._stem_of[word] = stem(word, self.language)
        return found

    def stems(self, text: str) -> list[str]:
        return [self.stem(word) for word in words(text)]

    def telling(self, text: str) -> list[str]:
        """The stems of a text that say something, or all of them where none does."""
        stems = list(dict.fromkeys(self.stems(text)))
        return [found for found in stems if found not in self.empty] or stems

    def said_for(self, entry: Entry) -> tuple[str, ...]:
        """What residents say for a service, known by its name or by its number.

        Lists from elsewhere may number otherwise, so a number counts only where name and words have something in common.
        """
        title = entry.title.get(self.language, "")
        if (named := self._named.get(self._name(title))) is not None:
            return named.said
        numbered = self._services.get(entry.lgsl) if entry.lgsl is not None else None
        return numbered.said if numbered is not None and self._agrees(numbered, title) else ()

    def meant_by(self, said: Said) -> dict[str, float]:
        """Stems that plain words lead to, with how strongly."""
        meant: dict[str, float] = {}
        for first in said:
            for lead in self._leads.get(first, ()):
                if (sure := lead.sureness(said)) > 0:
                    for found in lead.meant:
                        meant[found] = max(meant.get(found, 0.0), sure)
        return meant

    def _name(self, text: str) -> tuple[str, ...]:
        return tuple(words(text))

    def _agrees(self, known: KnownService, title: str) -> bool:
        told = set(self.telling(" ".join((known.name, *known.said))))
        return not told.isdisjoint(self.telling(title))

    def _add_group(self, group: tuple[str, ...]) -> None:
        for said in group:
            others = [found for other in group if other != said for found in self.telling(other)]
            own = self.stems(said)
            self._add(said, [found for found in others if found not in own], SAME)

    def _add(self, said: str, meant: list[str], strength: float) -> None:
        own = words(said)
        self.raw_words.update(own)
        all_stems = tuple(dict.fromkeys(self.stem(word) for word in own))
        stems = tuple(found for found in all_stems if found not in self.empty)
        may_miss = 1 if len(stems) > 2 else 0
        if len(stems) < 2:
            stems = all_stems
        if stems and meant:
            meanings = tuple(dict.fromkeys(meant))
            lead = Lead(stems, meanings, strength * min(1, (FEW / len(meanings)) ** 0.5), may_miss)
            for key in stems[: 1 + may_miss]:
                self._leads.setdefault(key, []).append(lead)
