"""One page of a form: usually one question."""

from enum import Enum
from typing import Annotated

from pydantic import StringConstraints, model_validator

from kiosk.forms.blocks import Block
from kiosk.forms.expressions.expression import Expression
from kiosk.forms.field import Field
from kiosk.forms.fields.common_field import Strict
from kiosk.text import Text

PageId = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class PageKind(Enum):
    """What happens on a page.

    END is where someone learns that this form is not for them; URGENT also calls staff. SUMMARY only marks where
    an imported form had its own check page: visitors are not stopped there.
    """

    QUESTION = "question"
    CONTENT = "content"
    END = "end"
    URGENT = "urgent"
    SUMMARY = "summary"


class Page(Strict):
    """Shown where its `when` holds; an end page, once reached, is the last."""

    id: PageId
    kind: PageKind = PageKind.QUESTION
    heading: Text | None = None
    explanation: Text | None = None
    blocks: tuple[Block, ...] = ()
    fields: tuple[Field, ...] = ()
    when: Expression | None = None
    leads_to: str | None = None
    """On an end page: the id of a service that fits better."""
    imported_as: str | None = None
    """The page's name in the file this was imported from."""

    @property
    def ends(self) -> bool:
        """Whether the way through the form stops here."""
        return self.kind in (PageKind.END, PageKind.URGENT)

    @property
    def title(self) -> Text:
        """Its heading, or the label of its first question."""
        return self.heading or next((field.label for field in self.fields if field.label), {})

    @model_validator(mode="after")
    def _fits_its_kind(self) -> "Page":
        asks = any(field.asks() for field in self.fields)
        if self.kind is PageKind.QUESTION and not asks:
            raise ValueError('a page of kind "question" needs a question; a page that only tells is of kind "content" or "end"')
        if self.kind is not PageKind.QUESTION and asks:
            raise ValueError(f'a page of kind "{self.kind.value}" cannot ask; make it of kind "question"')
        if not self.title:
            raise ValueError("a page needs a heading, or a question with a label")
        return self
