"""What an expression gives that is no condition: an amount of money, or a day."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from kiosk.content.building.condition import Written
from kiosk.content.building.condition_writing import expression_node, number_from
from kiosk.content.building.day import Day, day_node, read_day
from kiosk.content.building.wrong import PartWrong
from kiosk.forms.expressions.parser import parse
from kiosk.forms.expressions.tree import Call, Literal, Member, Name, Node
from kiosk.forms.expressions.written import written


@dataclass(frozen=True, slots=True)
class PriceTimes:
    """A dated price, once or as often as a number says (`bins`, `size(items)`), less the first few."""

    price: str
    times: str = ""
    less: str = "0"


@dataclass(frozen=True, slots=True)
class Named:
    """What a question or a calculation gives, as it is."""

    name: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """The same amount always, in pounds as typed."""

    pounds: str


Value: TypeAlias = PriceTimes | Named | Fixed | Day | Written


def read_value(node: Node) -> Value:
    """Every expression becomes one; what has no plainer form is Written."""
    match node:
        case Name(name=name):
            return Named(name)
        case Call(function="pounds", arguments=(Literal(value=Decimal() as pounds),)):
            return Fixed(f"{pounds:.2f}")
        case Call(function="pence", arguments=(Literal(value=Decimal() as pence),)):
            return Fixed(f"{pence / 100:.2f}")
        case Call(function="*", arguments=(left, right)):
            return _times(left, right) or _times(right, left) or Written(written(node))
    price = _price(node)
    return PriceTimes(price) if price else read_day(node) or Written(written(node))


def value_node(value: Value) -> Node:
    """Raises PartWrong."""
    match value:
        case Written(text=text):
            return expression_node(text)
        case Day():
            return day_node(value)
        case Named(name=name):
            if not name:
                raise PartWrong("Choose the question or calculation")
            return parse(name)
        case Fixed(pounds=pounds):
            return Call("pounds", (Literal(number_from(pounds.strip().removeprefix("£"))),))
        case PriceTimes():
            return _price_node(value)


def _price(node: Node) -> str:
    match node:
        case Call(function="price", arguments=(Literal(value=str() as name),)):
            return name
    return ""


def _times(price: Node, number: Node) -> PriceTimes | None:
    name = _price(price)
    if not name:
        return None
    match number:
        case Call(function="-", arguments=(count, Literal(value=Decimal() as less))) if _counts(count) and less == int(less):
            return PriceTimes(name, written(count), str(int(less)))
    return PriceTimes(name, written(number)) if _counts(number) else None


def _counts(node: Node) -> bool:
    match node:
        case Name() | Member() | Call(function="size", arguments=(Name(),)):
            return True
    return False


def _price_node(value: PriceTimes) -> Node:
    if not value.price:
        raise PartWrong("Choose a price")
    price = Call("price", (Literal(value.price),))
    if not value.times:
        return price
    if not value.less.isdecimal():
        raise PartWrong(f"“{value.less}” is not a whole number: write how many are free, or 0")
    count = parse(value.times)
    return Call("*", (price, Call("-", (count, Literal(Decimal(value.less)))) if int(value.less) else count))
