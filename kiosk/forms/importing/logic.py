"""Builds conditions of our language, dropping what is plainly true or false."""

from collections.abc import Mapping
from decimal import Decimal

from kiosk.forms.expressions.tree import Call, Each, ListOf, Literal, Member, Name, Node

_MOST_COMPARED = 200
TRUE = Literal(True)
FALSE = Literal(False)


def both(*parts: Node) -> Node:
    """All of them."""
    kept = _flat("&&", parts, drop=TRUE)
    if FALSE in kept:
        return FALSE
    return kept[0] if len(kept) == 1 else Call("&&", tuple(kept)) if kept else TRUE


def either(*parts: Node) -> Node:
    """Any of them; what asks for more than another part does is left out."""
    kept = _flat("||", parts, drop=FALSE)
    if TRUE in kept:
        return TRUE
    kept = _without_stricter(kept)
    return kept[0] if len(kept) == 1 else Call("||", tuple(kept)) if kept else FALSE


def _without_stricter(parts: list[Node]) -> list[Node]:
    """Without the parts that hold only where another does; very many parts stay as they are."""
    if len(parts) > _MOST_COMPARED:
        return parts
    asked = {part: _joined_parts(part) for part in parts}
    alone = {part for part, needs in asked.items() if len(needs) == 1}
    joined = [needs for needs in asked.values() if len(needs) > 1]

    def stricter(needs: frozenset[Node]) -> bool:
        return len(needs) > 1 and (bool(needs & alone) or any(one < needs for one in joined))

    return [part for part, needs in asked.items() if not stricter(needs)]


def _joined_parts(part: Node) -> frozenset[Node]:
    return frozenset(part.arguments if isinstance(part, Call) and part.function == "&&" else (part,))


def _flat(function: str, parts: tuple[Node, ...], drop: Node) -> list[Node]:
    kept: list[Node] = []
    for part in parts:
        inner = part.arguments if isinstance(part, Call) and part.function == function else (part,)
        kept += [one for one in inner if one != drop and one not in kept]
    return kept


def negated(part: Node) -> Node:
    """The opposite."""
    match part:
        case Literal(value=bool() as value):
            return FALSE if value else TRUE
        case Call(function="!", arguments=(inner,)):
            return inner
        case _:
            return Call("!", (part,))


def has(part: Node) -> Node:
    """Whether it is known."""
    return Call("has", (part,))


def visited(page: str) -> Node:
    """Whether the way led over a page."""
    return Call("visited", (Literal(page),))


def number(value: int | str) -> Node:
    """A number, below nought as the negation of one above."""
    found = Decimal(value)
    return Call("negate", (Literal(-found),)) if found < 0 else Literal(found)


def any_has(names: tuple[str, ...]) -> Node:
    """Whether any of these fields was answered."""
    return either(*(has(Name(name)) for name in names))


def substituted(node: Node, names: Mapping[str, Node]) -> Node:
    """The same with other nodes in the place of names."""
    match node:
        case Name(name=name):
            return names.get(name, node)
        case Literal():
            return node
        case Member(of=of, name=name):
            return Member(substituted(of, names), name)
        case ListOf(items=items):
            return ListOf(tuple(substituted(item, names) for item in items))
        case Call(function=function, arguments=arguments):
            return Call(function, tuple(substituted(argument, names) for argument in arguments))
        case Each(macro=macro, of=of, variable=variable, body=body):
            inside = {name: other for name, other in names.items() if name != variable}
            return Each(macro, substituted(of, names), variable, substituted(body, inside))
