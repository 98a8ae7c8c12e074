"""What the choice of language shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """`name` is the language's own name for itself."""

    tag: str
    name: str


@dataclass(frozen=True, slots=True)
class LanguageView:
    languages: tuple[LanguageRow, ...] = ()
    chosen: str = "en"
