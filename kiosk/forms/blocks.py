"""Content inside a page: a safe subset, no markup."""

from typing import Annotated, Literal

from pydantic import Discriminator

from kiosk.forms.fields.common_field import Strict
from kiosk.text import Text


class Paragraph(Strict):
    """Plain text."""

    type: Literal["paragraph"] = "paragraph"
    text: Text


class Heading(Strict):
    """A heading inside the page."""

    type: Literal["heading"] = "heading"
    text: Text


class Inset(Strict):
    """Text set off from the rest."""

    type: Literal["inset"] = "inset"
    text: Text


class Warning(Strict):  # noqa: A001 - the word on the screen
    """Text with a warning sign."""

    type: Literal["warning"] = "warning"
    text: Text


class Bullets(Strict):
    """A list; numbered where the order matters."""

    type: Literal["bullets"] = "bullets"
    items: tuple[Text, ...]
    numbered: bool = False


class Details(Strict):
    """A summary that opens into a text."""

    type: Literal["details"] = "details"
    summary: Text
    text: Text


class Link(Strict):
    """A link shown as text: a kiosk opens no pages."""

    type: Literal["link"] = "link"
    text: Text
    address: str


Block = Annotated[Paragraph | Heading | Inset | Warning | Bullets | Details | Link, Discriminator("type")]


def texts_of(block: Block) -> tuple[Text, ...]:
    """Every text in a block."""
    match block:
        case Bullets(items=items):
            return items
        case Details(summary=summary, text=text):
            return (summary, text)
        case _:
            return (block.text,)
