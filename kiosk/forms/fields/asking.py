"""What a field needs to know of the form around it while it reads an answer."""

from datetime import date
from typing import Protocol

from kiosk.bills.bill_book import BillBook
from kiosk.forms.expressions.expression import Expression
from kiosk.forms.gazetteer import Gazetteer


class Asking(Protocol):
    """One moment of one visitor's way through a form."""

    @property
    def today(self) -> date:
        """The day of the visit."""
        ...

    @property
    def gazetteer(self) -> Gazetteer | None:
        """Local addresses, where the kiosk has them."""
        ...

    @property
    def bills(self) -> BillBook:
        """How the numbers on the council's bills are laid out."""
        ...

    def result(self, expression: Expression | None) -> object:
        """The value of an expression now; UNKNOWN where there is none."""
        ...

    def inside(self) -> "Asking":
        """The same for one item of a list, whose answers do not reach outside."""
        ...

    def learn(self, name: str, value: object) -> None:
        """Makes an answer count for what is asked next."""
        ...

    def holds(self, expression: Expression | None) -> bool:
        """Whether a `when` lets something through; no `when` does."""
        ...
