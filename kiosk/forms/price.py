"""A price for a stretch of days."""

from datetime import date

from pydantic import Field, model_validator

from kiosk.forms.fields.common_field import FieldId, Strict


class Price(Strict):
    """`pence` from the first day until the last, both included; no last day: until further notice."""

    id: FieldId
    from_: date = Field(alias="from")
    until: date | None = None
    pence: int = Field(ge=0)

    @model_validator(mode="after")
    def _in_order(self) -> "Price":
        if self.until is not None and self.until < self.from_:
            raise ValueError("a price must end after it begins")
        return self

    def holds_on(self, day: date) -> bool:
        """Whether this is the price of that day."""
        return self.from_ <= day and (self.until is None or day <= self.until)
