"""Any number of several answers."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field, model_validator
from typing_extensions import override

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.types import TEXT, Type, list_of
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.choice_field import check_options, option_expressions
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.option import Option
from kiosk.forms.fields.raw import line_from, list_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong
from kiosk.forms.words import Words
from kiosk.text import pick


class CheckboxesField(CommonField):
    """Some of its options; an exclusive one ("None of these") stands alone."""

    type: Literal["checkboxes"] = "checkboxes"
    options: tuple[Option, ...] = Field(min_length=1)
    minimum: int = Field(default=1, ge=1)
    maximum: int | None = Field(default=None, ge=1)

    @model_validator(mode="after")
    def _all_usable(self) -> "CheckboxesField":
        check_options(self.options)
        return self

    @override
    def value_type(self) -> Type:
        return list_of(TEXT)

    @override
    def missing(self) -> ErrorCode:
        return ErrorCode.MISSING_CHOICE

    @override
    def read(self, raw: object, asking: Asking) -> tuple[str, ...] | None:
        given = [line_from(one) for one in list_from(raw)]
        given = [one for one in given if one]
        offered = [option for option in self.options if asking.holds(option.when)]
        if not {option.value for option in offered}.issuperset(given):
            raise Wrong(ErrorCode.NOT_AN_OPTION)
        chosen = [option for option in offered if option.value in given]
        self._check(chosen)
        return tuple(option.value for option in chosen) or None

    def _check(self, chosen: list[Option]) -> None:
        alone = next((option for option in chosen if option.exclusive), None)
        if alone is not None and len(chosen) > 1:
            raise Wrong(ErrorCode.NOT_BOTH, option=alone.text)
        if chosen and alone is None and len(chosen) < self.minimum:
            raise Wrong(ErrorCode.TOO_FEW_CHOICES, minimum=self.minimum)
        if self.maximum is not None and len(chosen) > self.maximum:
            raise Wrong(ErrorCode.TOO_MANY_CHOICES, maximum=self.maximum)

    @override
    def in_words(self, value: object, words: Words) -> str:
        chosen = value if isinstance(value, tuple) else ()
        return "\n".join(pick(option.text, words.tag) for option in self.options if option.value in chosen)

    @override
    def raw_from(self, value: object) -> object:
        return list(value) if isinstance(value, tuple) else [str(value)]

    @override
    def kept(self, value: object) -> object:
        return self.raw_from(value)

    @override
    def expressions(self) -> Iterator[tuple[str, Expression, Type]]:
        yield from option_expressions(self.options)
