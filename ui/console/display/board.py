"""What a shop's public display says at one moment, in the language of the council and a second one beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.content.content import Content
from kiosk.content.hours import Span
from kiosk.content.opening import Opening
from kiosk.forms.expressions.types import DATE
from kiosk.forms.words import Words
from kiosk.text import Text, pick
from ui.console.display.board_words import board_words

HEADLINES = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said in each language of the display."""

    said: tuple[str, ...]
    beside: str = ""
    """A time, the same in every language."""


@dataclass(frozen=True, slots=True)
class Board:
    """`languages` are those of each line, in order."""

    languages: tuple[str, ...]
    council: str
    shop: str
    clock: str
    day: Line
    open: bool
    state: Line
    hours: str
    reason: Line | None
    events: tuple[Line, ...]
    way_finding: tuple[Line, ...]
    news: tuple[Line, ...]
    headings: tuple[Line, Line, Line]
    """Of what is on today, of the ways, of the news."""


def board_of(content: Content, shop_id: str, moment: datetime, languages: Sequence[str]) -> Board:
    """At an aware moment. StopIteration for a shop that does not exist."""
    return _BoardMaker(content, languages).board(shop_id, moment)


class _BoardMaker:
    def __init__(self, content: Content, languages: Sequence[str]) -> None:
        self._content = content
        self._languages = tuple(languages)

    def board(self, shop_id: str, moment: datetime) -> Board:
        content, shop, calendar = self._content, self._content.shop(shop_id), self._content.calendar(shop_id)
        local = moment.astimezone(content.council.time_zone)
        opening, today = calendar.opening(local), calendar.hours_on(local.date())
        events = [event for event in calendar.events_on(local.date()) if event.ends > local.time()]
        return Board(
            languages=self._languages,
            council=pick(content.council.name, self._languages[0]),
            shop=pick(shop.name, self._languages[0]),
            clock=f"{local:%H:%M}",
            day=Line(tuple(Words(language).written(local.date(), DATE) for language in self._languages)),
            open=opening.open,
            state=self._state(opening, local),
            hours=", ".join(_span(span) for span in today.spans),
            reason=self._line(today.reason) if today.reason else None,
            events=tuple(self._line(event.title, _span((event.starts, event.ends))) for event in events),
            way_finding=tuple(self._line(way) for way in shop.way_finding),
            news=tuple(self._line(item.title) for item in content.news_on(local.date(), shop_id)[:HEADLINES]),
            headings=(self._heading("today"), self._heading("ways"), self._heading("news")),
        )

    def _state(self, opening: Opening, local: datetime) -> Line:
        if opening.closes_at is not None:
            return self._said("open_until", time=f"{opening.closes_at:%H:%M}")
        if opening.opens_at is None:
            return self._heading("closed")
        time = f"{opening.opens_at:%H:%M}"
        if opening.opens_at.date() == local.date():
            return self._said("opens_today", time=time)
        days = [Words(language).written(opening.opens_at.date(), DATE) for language in self._languages]
        words = zip(self._languages, days, strict=True)
        return Line(tuple(board_words(language)["opens"].format(day=day, time=time) for language, day in words))

    def _said(self, name: str, **parts: str) -> Line:
        return Line(tuple(board_words(language)[name].format(**parts) for language in self._languages))

    def _heading(self, name: str) -> Line:
        return self._said(name)

    def _line(self, text: Text, beside: str = "") -> Line:
        return Line(tuple(dict.fromkeys(pick(text, language) for language in self._languages)), beside)


def _span(span: Span) -> str:
    return f"{span[0]:%H:%M}–{span[1]:%H:%M}"
