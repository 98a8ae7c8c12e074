"""The words of every entry in one language, and how well an entry answers a question."""

from bisect import bisect_left
from collections.abc import Sequence
from heapq import nlargest
from itertools import islice, pairwise
from math import log

from kiosk.content.search.entry import Entry, EntryKind
from kiosk.content.search.lexicon import Lexicon
from kiosk.content.search.spelling import Speller
from kiosk.content.search.stems import roots, stem
from kiosk.content.search.words import words

TITLE, CALLED, SAID, SUMMARY = 3.0, 2.6, 2.6, 0.9
NEWS_SHARE = 0.6
MUTATED = 0.85
PREFIXES = 24
"""Endings considered for the word being typed."""
CLOSER_LOOK = 40
SPELLINGS_KEPT = 4096
SHORTEST_PART = 3
Wanted = dict[str, float]
"""Term → how surely it is what was meant, 0 to 1 and a little over."""


class Index:
    """Built once for one language; questions only read it, but for remembered spellings."""

    def __init__(self, entries: Sequence[Entry], language: str, lexicon: Lexicon) -> None:
        self._language = language
        self._lexicon = lexicon
        self._postings: dict[str, dict[int, float]] = {}
        """Term → entry → how prominently it stands there."""
        self._phrases: list[list[frozenset[str]]] = [[] for _ in entries]
        self._stem_of: dict[str, str] = {word: lexicon.stem(word) for word in lexicon.raw_words}
        for at, entry in enumerate(entries):
            self._add_entry(at, entry)
        self._rarity = {
            term: log(1 + (len(entries) - len(found) + 0.5) / (len(found) + 0.5)) for term, found in self._postings.items()
        }
        self._sorted = sorted(self._stem_of)
        self._known = frozenset(self._stem_of.values()) | lexicon.empty
        self._speller = Speller(word for word in self._sorted if len(word) > 2)
        self._spelt: dict[str, list[tuple[str, int]]] = {}

    def scores(self, query: str) -> dict[int, float]:
        """Entry number → score, for every entry that answers at all."""
        said = words(query)
        unfinished = bool(query) and not query[-1].isspace()
        wanted = self._wanted(said, unfinished)
        scores: dict[int, float] = {}
        for terms in wanted:
            for entry, score in self._scores_of(terms).items():
                scores[entry] = scores.get(entry, 0.0) + score
        return self._closer(scores, [*wanted, dict.fromkeys(self._lexicon.stems(query), 1.0)])

    def _wanted(self, said: list[str], unfinished: bool) -> list[Wanted]:
        """One choice of terms for each telling word of the question, plain words' meanings last."""
        read = [self._read(word, unfinished and at == len(said) - 1) for at, word in enumerate(said)]
        wanted = [terms for terms in read if terms and max(terms, key=lambda term: terms[term]) not in self._lexicon.empty]
        wanted.extend(self._joined(said))
        for word, terms in zip(said, read, strict=True):
            if not terms:
                wanted.extend(self._split(word))
        sure = _surest([*read, *wanted, {stem(word, self._language): 1.0 for word in said}])
        for term, strength in self._lexicon.meant_by(sure).items():
            if term in self._postings and (strength > 1 or sure.get(term, 0.0) < 1):
                wanted.append({term: strength})
        return wanted or [terms for terms in read if terms]

    def _read(self, word: str, unfinished: bool) -> Wanted:
        """The terms one typed word may stand for: itself, what it begins, what it misspells."""
        terms: Wanted = {}
        own = stem(word, self._language)
        if own in self._known:
            terms[own] = 1.0
        if self._language == "cy":
            terms.update({root: MUTATED for root in _marked(own) if root in self._postings})
        if unfinished:
            self._begun(word, terms)
        if not terms:
            for near, count in self._near(word)[:8]:
                terms.setdefault(self._stem_of[near], 0.9 - 0.1 * count)
        return terms

    def _begun(self, word: str, terms: Wanted) -> None:
        most = 0.95 if not terms else 0.6
        start = bisect_left(self._sorted, word)
        for longer in islice(self._sorted, start, start + PREFIXES):
            if not longer.startswith(word):
                return
            terms.setdefault(self._stem_of[longer], most * (0.6 + 0.4 * len(word) / len(longer)))

    def _near(self, word: str) -> list[tuple[str, int]]:
        if word not in self._spelt:
            if len(self._spelt) >= SPELLINGS_KEPT:
                self._spelt.clear()
            self._spelt[word] = self._speller.near(word)
        return self._spelt[word]

    def _joined(self, said: list[str]) -> list[Wanted]:
        """Where someone types "pot hole" and the catalogue says pothole."""
        pairs = (stem(first + second, self._language) for first, second in pairwise(said))
        return [{pair: 1.0} for pair in pairs if pair in self._postings]

    def _split(self, word: str) -> list[Wanted]:
        """Where someone types "homeswap" and it is two words."""
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            first, second = self._stem_of.get(word[:at]), self._stem_of.get(word[at:])
            if first and second:
                return [{first: 0.9}, {second: 0.9}]
        return []

    def _scores_of(self, terms: Wanted) -> dict[int, float]:
        best: dict[int, float] = {}
        for term, sure in terms.items():
            if (found := self._postings.get(term)) is None:
                continue
            worth = sure * self._rarity[term]
            for entry, weight in found.items():
                if best.get(entry, 0.0) < worth * weight:
                    best[entry] = worth * weight
        return best

    def _closer(self, scores: dict[int, float], wanted: list[Wanted]) -> dict[int, float]:
        """Of the best, those whose name or by-name is said in full come forward."""
        sure = {term: min(one, 1.0) for term, one in _surest(wanted).items()}
        best = nlargest(CLOSER_LOOK, scores, key=lambda entry: scores[entry])
        return {entry: scores[entry] * (1 + self._fullest(entry, sure)) for entry in best}

    def _fullest(self, entry: int, sure: Wanted) -> float:
        """How much of its name, or of a by-name, was said: by the rarity of the words, 0 to 1."""
        best = 0.0
        for phrase in self._phrases[entry]:
            said = whole = 0.0
            for term in phrase:
                rarity = self._rarity[term]
                whole += rarity
                if term in sure:
                    said += rarity * sure[term]
            if said > best * whole:
                best = said / whole
        return best

    def _add_entry(self, at: int, entry: Entry) -> None:
        share = NEWS_SHARE if entry.kind is EntryKind.NEWS else 1.0
        self._add_phrase(at, entry.title.get(self._language, ""), TITLE * share)
        for called in entry.called.get(self._language, ()):
            self._add_phrase(at, called, CALLED * share)
        for said in self._lexicon.said_for(entry):
            self._add_phrase(at, said, SAID * share)
        self._add_words(at, entry.summary.get(self._language, ""), SUMMARY * share)

    def _add_phrase(self, at: int, text: str, weight: float) -> None:
        stems = self._add_words(at, text, weight)
        for first, second in pairwise(stems):
            self._post(first + second, at, weight)
        if not self._lexicon.empty.issuperset(stems):
            self._phrases[at].append(frozenset(stems))

    def _post(self, term: str, at: int, weight: float) -> None:
        weights = self._postings.get(term)
        if weights is None:
            self._postings[term] = {at: weight}
        elif weights.get(at, 0.0) < weight:
            weights[at] = weight

    def _add_words(self, at: int, text: str, weight: float) -> list[str]:
        stems = []
        found = words(text)
        damped = weight / (1 + 0.03 * len(found))
        for word in found:
            if (term := self._stem_of.get(word)) is None:
                term = self._stem_of[word] = self._lexicon.stem(word)
            stems.append(term)
            self._post(term, at, damped)
            if self._language == "cy":
                for root in _marked(term):
                    self._post(root, at, damped)
        return stems


def _marked(term: str) -> list[str]:
    """Roots as terms of their own, apart from words as they are written."""
    return ["~" + root for root in roots(term)]


def _surest(choices: list[Wanted]) -> Wanted:
    """Every term of all choices, as surely as it is wanted anywhere."""
    sure: Wanted = {}
    for terms in choices:
        for term, one in terms.items():
            sure[term] = max(sure.get(term, 0.0), one)
    return sure
