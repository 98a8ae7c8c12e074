"""Where and when a service may be offered."""

from datetime import date
from typing import Self

from pydantic import model_validator

from kiosk.content.part import Part


class Trial(Part):
    """A service tried in some shops for a period, and what will be measured."""

    name: str
    shops: tuple[str, ...]
    starts_on: date
    ends_on: date
    measures: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _forwards(self) -> Self:
        if self.ends_on < self.starts_on:
            raise ValueError(f"the trial {self.name!r} ends before it begins")
        return self

    def runs(self, day: date, shop_id: str) -> bool:
        return shop_id in self.shops and self.starts_on <= day <= self.ends_on


class Availability(Part):
    """No shops named means every shop; dates are inclusive."""

    shops: tuple[str, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None
    trial: Trial | None = None

    def allows(self, day: date, shop_id: str) -> bool:
        if self.shops and shop_id not in self.shops:
            return False
        if self.starts_on and day < self.starts_on:
            return False
        if self.ends_on and day > self.ends_on:
            return False
        return self.trial is None or self.trial.runs(day, shop_id)
