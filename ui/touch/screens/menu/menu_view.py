"""What the menu shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """`drawing` is the name of an icon in `assets/images/icons`."""

    id: str
    drawing: str
    title: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class NewsRow:
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class MenuView:
    subjects: tuple[SubjectRow, ...] = ()
    urgent: str = ""
    """The urgent entry's sentence; empty hides it."""
    news: tuple[NewsRow, ...] = ()
    """The newest few."""
    news_count: int = 0
    """Of all there is."""
