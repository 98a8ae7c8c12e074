"""The tree of an expression as JSON: how a published form keeps it."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from kiosk.forms.expressions.fault import ExpressionFault, FaultReason
from kiosk.forms.expressions.tree import MACROS, MAX_DEPTH, Call, Each, ListOf, Literal, Member, Name, Node


def to_json(node: Node) -> dict[str, object]:
    """One object a node: {"call": "&&", "of": [...]}, {"name": "bins"}, {"number": "1.5"}, …"""
    match node:
        case Literal(value=bool() as flag):
            return {"flag": flag}
        case Literal(value=Decimal() as number):
            return {"number": f"{number:f}"}
        case Literal(value=text):
            return {"text": text}
        case Name(name=name):
            return {"name": name}
        case Member(of=of, name=name):
            return {"member": name, "of": to_json(of)}
        case ListOf(items=items):
            return {"list": [to_json(item) for item in items]}
        case Each(macro=macro, of=of, variable=variable, body=body):
            return {"each": macro, "of": to_json(of), "variable": variable, "body": to_json(body)}
        case Call(function=function, arguments=arguments):
            return {"call": function, "of": [to_json(argument) for argument in arguments]}


def from_json(value: object, depth: int = 0) -> Node:
    """The tree kept by `to_json`. Raises ExpressionFault."""
    if depth > MAX_DEPTH:
        raise ExpressionFault(FaultReason.TOO_DEEP, f"The expression is nested deeper than {MAX_DEPTH} levels")
    match value:
        case {"flag": bool() as flag, **rest} if not rest:
            return Literal(flag)
        case {"number": str() as number, **rest} if not rest:
            return Literal(number_in_range(number))
        case {"text": str() as text, **rest} if not rest:
            return Literal(text)
        case {"name": str() as name, **rest} if not rest:
            return Name(name)
        case Mapping():
            return _branch(value, depth + 1)
    raise ExpressionFault(FaultReason.BAD_TREE, "An expression is a text or a tree of objects")


def _branch(value: Mapping[object, object], depth: int) -> Node:
    match value:
        case {"member": str() as name, "of": of}:
            return Member(from_json(of, depth), name)
        case {"list": list() as items}:
            return ListOf(tuple(from_json(item, depth) for item in items))
        case {"each": str() as macro, "of": of, "variable": str() as variable, "body": body} if macro in MACROS:
            return Each(macro, from_json(of, depth), variable, from_json(body, depth))
        case {"call": str() as function, "of": list() as arguments}:
            return Call(function, tuple(from_json(argument, depth) for argument in arguments))
    raise ExpressionFault(FaultReason.BAD_TREE, f"Not a part of an expression: {sorted(map(str, value))}")


def number_in_range(written: str) -> Decimal:
    """A number of at most 28 digits, within 10^±28. Raises ExpressionFault."""
    try:
        number = Decimal(written)
    except InvalidOperation:
        raise ExpressionFault(FaultReason.BAD_LITERAL, f"Not a number: {written!r}") from None
    if not number.is_finite() or len(number.as_tuple().digits) > 28 or abs(number.adjusted()) > 28:
        raise ExpressionFault(FaultReason.BAD_LITERAL, f"Not a number in range: {written!r}")
    return number
