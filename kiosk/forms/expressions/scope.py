"""What an expression can see while it runs."""

from collections.abc import Callable, Mapping
from datetime import date

from kiosk.forms.expressions.unknown import UNKNOWN

Price = Callable[[str, date], object]


class Scope:
    """Answers and pages so far, the day of the visit, the prices; calculations are kept until an answer changes."""

    __slots__ = ("_calculated", "_names", "_price", "_visited", "today")

    def __init__(self, today: date, price: Price) -> None:
        self.today = today
        self._price = price
        self._names: dict[str, object] = {}
        self._visited: set[str] = set()
        self._calculated: dict[str, object] = {}

    def copy(self) -> "Scope":
        """The same, to try something out in."""
        twin = Scope(self.today, self._price)
        twin._names = dict(self._names)
        twin._visited = set(self._visited)
        return twin

    def value(self, name: str) -> object:
        """The value of a name, UNKNOWN where there is none."""
        return self._names.get(name, UNKNOWN)

    def put(self, values: Mapping[str, object]) -> None:
        """Makes answers visible."""
        self._names.update(values)
        self._calculated.clear()

    def visit(self, page: str) -> None:
        """Marks a page as visited."""
        self._visited.add(page)
        self._calculated.clear()

    def visited(self, page: str) -> bool:
        """Whether the way led over a page."""
        return page in self._visited

    def price(self, name: str, on: date) -> object:
        """Pence on that day, UNKNOWN in a gap."""
        return self._price(name, on)

    def calculated(self, name: str, run: Callable[["Scope"], object]) -> object:
        """A calculation's value, worked out once."""
        if name not in self._calculated:
            self._calculated[name] = run(self)
        return self._calculated[name]

    def bind(self, variable: str, value: object) -> object:
        """Gives a macro's variable a value; returns what it hid, for `unbind`."""
        hidden = self._names.get(variable, UNKNOWN)
        self._names[variable] = value
        return hidden

    def unbind(self, variable: str, hidden: object) -> None:
        """Puts back what `bind` hid."""
        if hidden is UNKNOWN:
            self._names.pop(variable, None)
        else:
            self._names[variable] = hidden
