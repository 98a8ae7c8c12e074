"""The words a form needs in every language without its author writing them: dates, amounts, yes and no, what is wrong."""

import json
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from functools import lru_cache
from importlib import resources
from typing import Any

from kiosk.forms.address import Address
from kiosk.forms.expressions.month import Month
from kiosk.forms.expressions.types import Kind, Type
from kiosk.language import SOURCE_LANGUAGE
from kiosk.money import Pence, in_pounds

Language = Mapping[str, Any]


@lru_cache(maxsize=1)
def _languages() -> Mapping[str, Language]:
    text = resources.files("kiosk.forms").joinpath("words.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Language] = json.loads(text)
    return loaded


def _known(tag: str) -> str | None:
    """The tag under which words.json has a language: itself, or without its region or script."""
    languages = _languages()
    return tag if tag in languages else tag.split("-")[0] if tag.split("-")[0] in languages else None


def spoken_languages() -> tuple[str, ...]:
    """Tags of the languages in words.json."""
    return tuple(_languages())


class Words:
    """One language's words; what it lacks it says in English."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self._english = _languages()[SOURCE_LANGUAGE]
        self._own = _languages()[_known(tag) or SOURCE_LANGUAGE]

    def template(self, name: str) -> str:
        """A sentence or word with its parts still open."""
        found: str = self._own["sentences"].get(name) or self._english["sentences"][name]
        return found

    def sentence(self, name: str, **params: object) -> str:
        """A sentence or word with its parts filled in."""
        return self.template(name).format(**{key: self.part(value) for key, value in params.items()})

    def part(self, value: object) -> str:
        """A part of a sentence: a text by language, a value with its type, or anything plain."""
        match value:
            case (inner, Type() as type_):
                return self.written(inner, type_)
            case {**texts} if texts:
                return str(texts.get(self.tag) or texts.get(SOURCE_LANGUAGE) or next(iter(texts.values())))
            case _:
                return str(value)

    def part_names(self, parts: tuple[str, ...]) -> str:
        """ "day and month" for the boxes of a date."""
        names = [str(self._own["parts"].get(part, part)) for part in parts]
        joined = str(self._own["comma"]).join(names[:-1])
        return f"{joined}{self._own['and']}{names[-1]}" if joined else names[-1]

    def written(self, value: object, type_: Type) -> str:
        """A value as people read it."""
        match value:
            case bool():
                return self.sentence("yes" if value else "no")
            case int() if type_.kind is Kind.MONEY:
                return in_pounds(Pence(value))
            case Decimal():
                return _number(value)
            case date():
                return self._date(value)
            case Month():
                return f"{self._own['months-alone'][value.month - 1]} {value.year}"
            case time():
                return f"{value:%H:%M}"
            case Address():
                return ", ".join(value.lines())
            case tuple():
                return ", ".join(self.written(one, type_.element or type_) for one in value)
            case _:
                return str(value)

    def _date(self, day: date) -> str:
        pattern: str = self._own["date"]
        return pattern.format(
            weekday=self._own["weekdays"][day.weekday()],
            day=day.day,
            month=self._own["months"][day.month - 1],
            number=day.month,
            year=day.year,
        )


def _number(number: Decimal) -> str:
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
