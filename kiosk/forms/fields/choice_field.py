"""What radios, select and autocomplete have in common: one answer of several."""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum

from pydantic import Field, model_validator
from typing_extensions import override

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.fault import ExpressionFault
from kiosk.forms.expressions.stored import number_in_range
from kiosk.forms.expressions.types import ANY, NUMBER, TEXT, TRUTH, Type
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.number_reading import plain
from kiosk.forms.fields.option import Option
from kiosk.forms.fields.raw import line_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong
from kiosk.forms.words import Words
from kiosk.text import pick


class OptionValues(Enum):
    """What expressions see of a chosen option."""

    TEXT = "text"
    NUMBER = "number"


class ChoiceField(CommonField):
    """One of its options."""

    options: tuple[Option, ...] = Field(min_length=1)
    values: OptionValues = OptionValues.TEXT

    @model_validator(mode="after")
    def _all_usable(self) -> "ChoiceField":
        check_options(self.options)
        if self.values is OptionValues.NUMBER:
            for option in self.options:
                _number(option.value)
        return self

    @override
    def value_type(self) -> Type:
        return NUMBER if self.values is OptionValues.NUMBER else TEXT

    @override
    def missing(self) -> ErrorCode:
        return ErrorCode.MISSING_CHOICE

    def value_of(self, option: Option) -> object:
        """What expressions see where an option is chosen."""
        return number_in_range(option.value) if self.values is OptionValues.NUMBER else option.value

    @override
    def read(self, raw: object, asking: Asking) -> object | None:
        written = line_from(raw)
        if not written:
            return None
        for option in self.options:
            if option.value == written and asking.holds(option.when):
                return self.value_of(option)
        raise Wrong(ErrorCode.NOT_AN_OPTION)

    @override
    def in_words(self, value: object, words: Words) -> str:
        chosen = self.raw_from(value)
        return next((pick(option.text, words.tag) for option in self.options if option.value == chosen), str(chosen))

    @override
    def raw_from(self, value: object) -> object:
        if not isinstance(value, Decimal):
            return str(value)
        return next((option.value for option in self.options if self.value_of(option) == value), plain(value))

    @override
    def kept(self, value: object) -> object:
        return self.raw_from(value)

    @override
    def expressions(self) -> Iterator[tuple[str, Expression, Type]]:
        yield from option_expressions(self.options)


def option_expressions(options: tuple[Option, ...]) -> Iterator[tuple[str, Expression, Type]]:
    """The expressions of options, each with its place."""
    for option in options:
        if option.when is not None:
            yield f"options.{option.value}.when", option.when, TRUTH
        if option.aside is not None:
            yield f"options.{option.value}.aside", option.aside, ANY


def check_options(options: tuple[Option, ...]) -> None:
    """Raises ValueError where two options have one value."""
    seen: set[str] = set()
    for option in options:
        if option.value in seen:
            raise ValueError(f"two options have the value {option.value!r}")
        seen.add(option.value)


def _number(written: str) -> None:
    try:
        number_in_range(written)
    except ExpressionFault:
        raise ValueError(f"the option {written!r} is not a number") from None
