"""What every field has."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.types import TEXT, Type
from kiosk.forms.expressions.types import Type as ValueType
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.wrong import ErrorCode
from kiosk.forms.words import Words
from kiosk.text import Text

FieldId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,99}$")]


class Strict(BaseModel):
    """A part of a form: nothing unexpected in it, and it never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class AnswerCheck(Strict):
    """A rule of the form's own: what must hold once the answer is in, and what is said where it does not."""

    must: Expression
    says: Text


class CommonField(Strict):
    """Label, hint, when it is asked, and how an answer is read, worded and kept."""

    id: FieldId
    label: Text
    short: Text | None = None
    """A noun phrase for sentences: "Enter {short}"."""
    hint: Text | None = None
    optional: bool = False
    when: Expression | None = None
    sensitive: bool = False
    prefill: Expression | None = None
    checks: tuple[AnswerCheck, ...] = ()
    errors: dict[ErrorCode, Text] = {}
    imported_as: str | None = None
    """The name in the file this was imported from, sections included ("applicant.first_name")."""

    imported_alias: str | None = None
    """The name under which that file's conditions ask for it, where it is another: there it counts in a walk of its answers."""

    def value_type(self) -> ValueType:
        """The type expressions see."""
        return TEXT

    def missing(self) -> ErrorCode:
        """What is wrong where nothing was answered."""
        return ErrorCode.MISSING

    def read(self, raw: object, asking: Asking) -> object | None:
        """The answer as a value, None where nothing was given. Raises Wrong."""
        raise NotImplementedError

    def in_words(self, value: object, words: Words) -> str:
        """The answer as the check page shows it."""
        return words.written(value, self.value_type())

    def raw_from(self, value: object) -> object:
        """What a screen shows for a value that came from an expression."""
        return str(value)

    def kept(self, value: object) -> object:
        """The answer as it travels in a submission: JSON only."""
        return str(value)

    def expressions(self) -> Iterator[tuple[str, Expression, Type]]:
        """Its own expressions: where each stands and the type it must give."""
        return iter(())

    def asks(self) -> bool:
        """Whether it takes an answer at all."""
        return True
