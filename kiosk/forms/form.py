"""A form: what is asked, in which order, when, and what it costs."""

from collections.abc import Iterator
from enum import Enum
from typing import Annotated, Literal

from pydantic import Field as Setting
from pydantic import StringConstraints, model_validator

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.field import Field
from kiosk.forms.fields.common_field import FieldId, Strict
from kiosk.forms.fields.items_field import ItemsField
from kiosk.forms.page import Page
from kiosk.forms.price import Price
from kiosk.language import SOURCE_LANGUAGE
from kiosk.text import Text

FormId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,79}$")]


class Declaration(Strict):
    """A sentence the visitor declares by sending."""

    id: FieldId
    text: Text


class Calculation(Strict):
    """A named value that later expressions and texts may use; it may read the calculations before it."""

    id: FieldId
    is_: Expression = Setting(alias="is")


class FeeRule(Strict):
    """One line of the bill: its amount is money; it is charged where its `when` holds."""

    text: Text
    amount: Expression
    when: Expression | None = None


class OffPath(Enum):
    """Which answers count in conditions beside those given before (imported forms may rely on it).

    IGNORED: none. COUNTED: also those on pages that the way no longer leads over. AHEAD: also those asked later on the way.
    """

    IGNORED = "ignored"
    COUNTED = "counted"
    AHEAD = "ahead"


class Form(Strict):
    """One version of a form. It never changes once published: an old submission keeps its version for ever."""

    schema_: Literal[1] = Setting(default=1, alias="schema")
    id: FormId
    version: int = Setting(default=1, ge=1)
    title: Text
    languages: tuple[str, ...] = (SOURCE_LANGUAGE,)
    known: tuple[Field, ...] = ()
    """Facts that may come with the visitor (from a look-up, a scanned slip): typed as fields, never asked."""
    pages: tuple[Page, ...] = Setting(min_length=1)
    calculations: tuple[Calculation, ...] = ()
    prices: tuple[Price, ...] = ()
    fee: tuple[FeeRule, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    privacy: Text | None = None
    retention_days: int = Setting(default=365, ge=1, le=36_500)
    send_label: Text | None = None
    what_next: Text | None = None
    off_path: OffPath = OffPath.IGNORED

    @model_validator(mode="after")
    def _names_are_unique(self) -> "Form":
        _refuse_twice("page", [page.id for page in self.pages])
        names = [field.id for field in (*self.known, *self.fields())] + [one.id for one in self.calculations]
        _refuse_twice("question or calculation", names)
        return self

    def fields(self) -> Iterator[Field]:
        """Every field of every page, not those inside items."""
        for page in self.pages:
            yield from page.fields

    def page(self, page_id: str) -> Page:
        """A page by its id. Raises KeyError."""
        for page in self.pages:
            if page.id == page_id:
                return page
        raise KeyError(page_id)

    def sensitive_fields(self) -> frozenset[str]:
        """Ids of fields whose answers are marked sensitive; an items field is, where any of its questions is."""
        return frozenset(
            field.id
            for field in self.fields()
            if field.sensitive or (isinstance(field, ItemsField) and any(inner.sensitive for inner in field.fields))
        )


def _refuse_twice(what: str, names: list[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise ValueError(f"two of them have one id: {what} {name!r}")
        seen.add(name)
