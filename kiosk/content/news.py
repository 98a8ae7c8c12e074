"""`news.json`: what the council tells its visitors, each item with its own dates."""

from datetime import date
from typing import Self

from pydantic import model_validator

from kiosk.content.part import Part
from kiosk.forms.blocks import Block
from kiosk.text import Text


class NewsItem(Part):
    """One item; both dates are inclusive, and outside them it hides itself."""

    id: str
    title: Text
    summary: Text
    body: tuple[Block, ...]
    valid_from: date
    valid_until: date
    pinned: bool = False
    shops: tuple[str, ...] = ()
    """No shops named means every shop."""
    service: str | None = None
    """A service the item leads to."""
    owner: str

    @model_validator(mode="after")
    def _forwards(self) -> Self:
        if self.valid_until < self.valid_from:
            raise ValueError("the last day is before the first")
        return self

    def shown_on(self, day: date, shop_id: str) -> bool:
        return self.valid_from <= day <= self.valid_until and (not self.shops or shop_id in self.shops)


class News(Part):
    items: tuple[NewsItem, ...]
