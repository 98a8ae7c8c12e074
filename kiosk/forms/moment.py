"""One moment of one visitor's way: what a field may ask of the form around it."""

from dataclasses import dataclass, field
from datetime import date

from kiosk.bills.bill_book import BillBook
from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.scope import Scope
from kiosk.forms.expressions.unknown import UNKNOWN
from kiosk.forms.gazetteer import Gazetteer
from kiosk.forms.plan import Plan


@dataclass(frozen=True, slots=True)
class Moment:
    """Implements `Asking` over a scope."""

    plan: Plan
    scope: Scope
    gazetteer: Gazetteer | None
    bills: BillBook = field(default_factory=BillBook)

    @property
    def today(self) -> date:
        """The day of the visit."""
        return self.scope.today

    def result(self, expression: Expression | None) -> object:
        """The value of an expression now; UNKNOWN where there is none."""
        return UNKNOWN if expression is None else self.plan.run(expression, self.scope)

    def inside(self) -> "Moment":
        """The same for one item of a list, whose answers do not reach outside."""
        return Moment(self.plan, self.scope.copy(), self.gazetteer, self.bills)

    def learn(self, name: str, value: object) -> None:
        """Makes an answer count for what is asked next."""
        self.scope.put({name: value})

    def holds(self, expression: Expression | None) -> bool:
        """Whether a `when` lets something through."""
        return expression is None or self.result(expression) is True
