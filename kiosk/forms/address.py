"""A United Kingdom address, looked up or typed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """`uprn` and `ward` are None where nobody could tell them."""

    line_1: str
    line_2: str
    town: str
    postcode: str
    uprn: str | None = None
    ward: str | None = None

    def lines(self) -> tuple[str, ...]:
        """As on an envelope, without empty lines."""
        return tuple(line for line in (self.line_1, self.line_2, self.town, self.postcode) if line)
