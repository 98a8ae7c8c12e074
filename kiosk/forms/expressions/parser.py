"""Reads an expression's text (a subset of CEL's syntax) into a tree."""

from kiosk.forms.expressions.fault import ExpressionFault, FaultReason
from kiosk.forms.expressions.tokens import Token, TokenKind, number_from, tokens
from kiosk.forms.expressions.tree import (
    MACROS,
    MAX_DEPTH,
    MAX_NODES,
    Call,
    Each,
    ListOf,
    Literal,
    Member,
    Name,
    Node,
    depth_of,
    size_of,
)

_LEVELS: tuple[frozenset[str], ...] = (
    frozenset({"||"}),
    frozenset({"&&"}),
    frozenset({"==", "!=", "<", "<=", ">", ">=", "in"}),
    frozenset({"+", "-"}),
    frozenset({"*", "/", "%"}),
)
_JOINED = frozenset({"||", "&&"})
_CONSTANTS = {"true": True, "false": False}
_RESERVED = frozenset({"in", "null"})


def parse(text: str) -> Node:
    """The tree of an expression. Raises ExpressionFault with the place in the text."""
    parser = _Parser(tuple(tokens(text)))
    tree = parser.whole()
    check_bounds(tree)
    return tree


def check_bounds(tree: Node) -> None:
    """Raises ExpressionFault where a tree is deeper or larger than the language allows."""
    if depth_of(tree) > MAX_DEPTH:
        raise ExpressionFault(FaultReason.TOO_DEEP, f"The expression is nested deeper than {MAX_DEPTH} levels")
    if size_of(tree) > MAX_NODES:
        raise ExpressionFault(FaultReason.TOO_LARGE, f"The expression has more than {MAX_NODES} parts")


class _Parser:
    """Precedence climbing over a tuple of tokens."""

    def __init__(self, found: tuple[Token, ...]) -> None:
        self._tokens = found
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        tree = self._choice()
        if self._now.kind is not TokenKind.END:
            raise self._unexpected()
        return tree

    @property
    def _now(self) -> Token:
        return self._tokens[self._at]

    def _unexpected(self) -> ExpressionFault:
        what = repr(self._now.value) if self._now.kind is not TokenKind.END else "end"
        return ExpressionFault(FaultReason.SYNTAX, f"Unexpected {what}", self._now.position)

    def _take(self, sign: str) -> bool:
        if self._now.kind is TokenKind.SIGN and self._now.value == sign:
            self._at += 1
            return True
        return False

    def _expect(self, sign: str) -> None:
        if not self._take(sign):
            raise self._unexpected()

    def _choice(self) -> Node:
        """`condition ? one : other`, or anything simpler."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise ExpressionFault(FaultReason.TOO_DEEP, f"The expression is nested deeper than {MAX_DEPTH} levels")
        tree = self._binary(0)
        if self._take("?"):
            one = self._choice()
            self._expect(":")
            tree = Call("?:", (tree, one, self._choice()))
        self._depth -= 1
        return tree

    def _operator(self, level: int) -> str | None:
        token = self._now
        written = token.kind is TokenKind.SIGN or (token.kind is TokenKind.NAME and token.value == "in")
        return token.value if written and token.value in _LEVELS[level] else None

    def _binary(self, level: int) -> Node:
        if level == len(_LEVELS):
            return self._unary()
        left = self._binary(level + 1)
        while (operator := self._operator(level)) is not None:
            self._at += 1
            left = _joined(operator, left, self._binary(level + 1))
        return left

    def _unary(self) -> Node:
        signs = []
        while self._now.kind is TokenKind.SIGN and self._now.value in "!-":
            signs.append(self._now.value)
            self._at += 1
        tree = self._postfix(self._primary())
        for sign in reversed(signs):
            tree = Call("negate" if sign == "-" else "!", (tree,))
        return tree

    def _postfix(self, tree: Node) -> Node:
        while True:
            if self._take("."):
                tree = self._member(tree)
            elif self._take("["):
                tree = Call("[]", (tree, self._choice()))
                self._expect("]")
            else:
                return tree

    def _member(self, of: Node) -> Node:
        if self._now.kind is not TokenKind.NAME:
            raise self._unexpected()
        name = self._now.value
        self._at += 1
        if not self._take("("):
            return Member(of, name)
        if name in MACROS:
            return self._macro(name, of)
        return Call(name, (of, *self._arguments(")")))

    def _macro(self, macro: str, of: Node) -> Node:
        if self._now.kind is not TokenKind.NAME:
            raise self._unexpected()
        variable = self._now.value
        self._at += 1
        self._expect(",")
        body = self._choice()
        self._expect(")")
        return Each(macro, of, variable, body)

    def _arguments(self, closing: str) -> tuple[Node, ...]:
        found: list[Node] = []
        if self._take(closing):
            return ()
        while True:
            found.append(self._choice())
            if self._take(closing):
                return tuple(found)
            self._expect(",")

    def _primary(self) -> Node:
        token = self._now
        self._at += 1
        match token.kind:
            case TokenKind.NUMBER:
                return Literal(number_from(token.value))
            case TokenKind.TEXT:
                return Literal(token.value)
            case TokenKind.NAME if token.value not in _RESERVED:
                return self._named(token.value)
            case TokenKind.SIGN if token.value == "(":
                inside = self._choice()
                self._expect(")")
                return inside
            case TokenKind.SIGN if token.value == "[":
                return ListOf(self._arguments("]"))
            case _:
                self._at -= 1
                raise self._unexpected()

    def _named(self, name: str) -> Node:
        if name in _CONSTANTS:
            return Literal(_CONSTANTS[name])
        return Call(name, self._arguments(")")) if self._take("(") else Name(name)


def _joined(operator: str, left: Node, right: Node) -> Node:
    """`a && b && c` becomes one call of three, so that long chains stay shallow."""
    if operator in _JOINED and isinstance(left, Call) and left.function == operator:
        return Call(operator, (*left.arguments, right))
    return Call(operator, (left, right))
