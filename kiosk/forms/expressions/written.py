"""Writes a tree back as text that parses to the same tree."""

from decimal import Decimal

from kiosk.forms.expressions.tree import Call, Each, ListOf, Literal, Member, Name, Node

_BINARY = frozenset({"||", "&&", "==", "!=", "<", "<=", ">", ">=", "in", "+", "-", "*", "/", "%"})
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def written(node: Node) -> str:
    """An expression as text; brackets wherever a reader might need them."""
    match node:
        case Literal(value=value):
            return _literal(value)
        case Name(name=name):
            return name
        case Member(of=of, name=name):
            return f"{_owner(of)}.{name}"
        case ListOf(items=items):
            return f"[{', '.join(map(written, items))}]"
        case Each(macro=macro, of=of, variable=variable, body=body):
            return f"{_owner(of)}.{macro}({variable}, {written(body)})"
        case Call(function=function, arguments=arguments):
            return _call(function, arguments)


def _literal(value: bool | Decimal | str) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case str():
            return f'"{value.translate(_ESCAPES)}"'


def _call(function: str, arguments: tuple[Node, ...]) -> str:
    if function in _BINARY:
        return f" {function} ".join(map(_inner, arguments))
    match function, arguments:
        case "!", (only,):
            return f"!{_inner(only)}"
        case "negate", (only,):
            return f"-{_inner(only)}"
        case "?:", (test, one, other):
            return f"{_inner(test)} ? {_inner(one)} : {_inner(other)}"
        case "[]", (of, index):
            return f"{_owner(of)}[{written(index)}]"
    return f"{function}({', '.join(map(written, arguments))})"


def _owner(node: Node) -> str:
    """Before a dot: a number needs brackets too."""
    return f"({written(node)})" if isinstance(node, Literal) else _inner(node)


def _inner(node: Node) -> str:
    """In brackets where it is an operation of its own."""
    text = written(node)
    bare = not isinstance(node, Call) or not (node.function in _BINARY or node.function in {"!", "negate", "?:"})
    return text if bare else f"({text})"
