"""Finding services and news as one types."""

from collections.abc import Iterable, Sequence

from kiosk.content.news import NewsItem
from kiosk.content.search.entry import Entry
from kiosk.content.search.hit import Hit
from kiosk.content.search.index import Index
from kiosk.content.search.lexicon import Lexicon
from kiosk.content.search.plain_words import PlainWords
from kiosk.content.service import Service
from kiosk.language import SOURCE_LANGUAGE
from kiosk.text import pick

IN_ENGLISH = 0.7
"""What an answer through English words is worth to someone who reads another language."""
URGENT_FROM = 0.4
"""An urgent answer comes first when it scores at least this part of the best."""
LEAST = 0.12
"""Answers below this part of the best are noise."""


class Search:
    """One index a language, built the first time the language is asked for."""

    def __init__(self, entries: Sequence[Entry], plain_words: PlainWords) -> None:
        self._entries = entries
        self._plain_words = plain_words
        self._indexes: dict[str, Index] = {}

    @classmethod
    def over(cls, services: Iterable[Service], news: Iterable[NewsItem], plain_words: PlainWords) -> "Search":
        found = [Entry.of_service(service) for service in services]
        return cls(found + [Entry.of_news(item) for item in news], plain_words)

    def find(self, query: str, language: str = SOURCE_LANGUAGE, limit: int = 10) -> list[Hit]:
        """The best answers, urgent ones first; [] for nothing but spaces."""
        scores = self._scores(query, language)
        if not scores:
            return []
        best = max(scores.values())
        good = [entry for entry, score in scores.items() if score >= LEAST * best]
        good.sort(key=lambda entry: (not self._urgent(entry, scores[entry], best), -scores[entry], entry))
        return [self._hit(entry, scores[entry], language) for entry in good[:limit]]

    def ready(self, language: str) -> None:
        """Build what a language needs ahead of its first question; may be called away from the screen's thread."""
        self._index(language)
        self._index(SOURCE_LANGUAGE)

    def _scores(self, query: str, language: str) -> dict[int, float]:
        scores = self._index(language).scores(query)
        if language == SOURCE_LANGUAGE:
            return scores
        for entry, score in self._index(SOURCE_LANGUAGE).scores(query).items():
            scores[entry] = max(scores.get(entry, 0.0), IN_ENGLISH * score)
        return scores

    def _index(self, language: str) -> Index:
        if language not in self._indexes:
            lexicon = Lexicon(language, self._plain_words.of(language))
            self._indexes[language] = Index(self._entries, language, lexicon)
        return self._indexes[language]

    def _urgent(self, entry: int, score: float, best: float) -> bool:
        return self._entries[entry].urgent and score >= URGENT_FROM * best

    def _hit(self, entry: int, score: float, language: str) -> Hit:
        found = self._entries[entry]
        return Hit(found.kind, found.id, pick(found.title, language), round(score, 3), found.urgent, found.lgsl)
