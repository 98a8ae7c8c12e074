"""`plain_words.json`: what people say, and what councils call it."""

from kiosk.content.part import Part


class Saying(Part):
    """Any of these said leads to these words too, but not the other way round."""

    say: tuple[str, ...]
    means: str


class KnownService(Part):
    """A service that every council has under some name, and how residents say it."""

    lgsl: int
    name: str
    """As the Local Government Service List calls it."""
    said: tuple[str, ...]


class LanguageWords(Part):
    """What is known about one language."""

    same: tuple[tuple[str, ...], ...] = ()
    """Groups of words that mean the same here: bin, dustbin, wheelie bin."""
    sayings: tuple[Saying, ...] = ()
    services: tuple[KnownService, ...] = ()
    empty: tuple[str, ...] = ()
    """Words that say nothing about what is wanted: I, want, please."""


class PlainWords(Part):
    languages: dict[str, LanguageWords]

    def of(self, language: str) -> LanguageWords:
        return self.languages.get(language) or LanguageWords()
