"""Reads the XPath that forms use: operators, functions, paths with conditions in them."""

import re
from decimal import Decimal
from functools import lru_cache

from kiosk.forms.importing.token_reader import TokenReader
from kiosk.forms.importing.xform.xpath_tree import Start, XCall, XNode, XPath, XPathUnreadable, XStep, XText

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<number>\d+(?:\.\d*)?|\.\d+)
    |(?P<text>"[^"]*"|'[^']*')
    |(?P<name>[^\W\d][\w.\-]*(?::[^\W\d][\w.\-]*)?|\.\.|\.)
    |(?P<sign><=|>=|!=|[=<>+\-*(),|\[\]/@])
    )""",
    re.VERBOSE,
)
_LEVELS: tuple[frozenset[str], ...] = (
    frozenset({"or"}),
    frozenset({"and"}),
    frozenset({"=", "!="}),
    frozenset({"<", "<=", ">", ">="}),
    frozenset({"+", "-"}),
    frozenset({"*", "div", "mod"}),
)
_CHAINED = 2
"""The first levels join any number of parts."""
_DEEPEST = 60
_LONGEST_CHAIN = 2000
_LONGEST_SUM = 100
_LONGEST = 40_000


@lru_cache(maxsize=1000)
def parse_xpath(text: str) -> XNode:
    """The tree of an expression. Raises XPathUnreadable."""
    if len(text) > _LONGEST:
        raise XPathUnreadable(f"it is longer than {_LONGEST} characters")
    tokens = TokenReader(text, _TOKEN, XPathUnreadable)
    tree = _Parser(tokens).expression(0)
    tokens.finish()
    return tree


class _Parser:
    """A name after an operand is an operator, anywhere else a step or a function: each is read where only one can stand."""

    def __init__(self, tokens: TokenReader) -> None:
        self._tokens = tokens
        self._depth = 0

    def expression(self, level: int) -> XNode:
        """Binary operators by precedence."""
        if level == len(_LEVELS):
            return self._unary()
        self._depth += 1
        if self._depth > _DEEPEST * len(_LEVELS):
            raise XPathUnreadable("nested too deeply")
        tree = self.expression(level + 1)
        longest = _LONGEST_CHAIN if level < _CHAINED else _LONGEST_SUM
        for _ in range(longest):
            sign = self._tokens.take(*_LEVELS[level])
            if sign is None:
                self._depth -= 1
                return tree
            tree = _joined(sign, tree, self.expression(level + 1), chained=level < _CHAINED)
        raise XPathUnreadable(f"it joins more than {longest} parts")

    def _unary(self) -> XNode:
        signs = 0
        while self._tokens.take("-"):
            signs += 1
        tree = self._primary()
        return XCall("negate", (tree,)) if signs % 2 else tree

    def _primary(self) -> XNode:
        kind, value = self._tokens.now
        match kind:
            case "number":
                self._tokens.step()
                return XText(Decimal(value))
            case "text":
                self._tokens.step()
                return XText(value[1:-1])
            case "name" if self._tokens.after == ("sign", "("):
                return self._call(value)
            case "name":
                return XPath(self._steps(), Start.HERE)
            case "sign" if value == "(":
                self._tokens.step()
                inside = self.expression(0)
                self._tokens.expect(")")
                return inside
            case "sign" if value == "/":
                self._tokens.step()
                return XPath(self._steps(), Start.ROOT)
        raise XPathUnreadable(f"unexpected {value!r}" if value else "it ends too early")

    def _call(self, name: str) -> XNode:
        """A function; `current()` and `instance()` begin paths."""
        self._tokens.step()
        self._tokens.expect("(")
        arguments = self._tokens.listed(lambda: self.expression(0), ")")
        match name, arguments:
            case "current", ():
                return XPath(self._further_steps(), Start.CURRENT)
            case "instance", (XText(value=str() as list_name),):
                return XPath(self._further_steps(), Start.INSTANCE, list_name)
        if self._tokens.now in (("sign", "["), ("sign", "/")):
            raise XPathUnreadable(f"a path that begins with {name}()")
        return XCall(name, arguments)

    def _further_steps(self) -> tuple[XStep, ...]:
        return self._steps() if self._tokens.take("/") else ()

    def _steps(self) -> tuple[XStep, ...]:
        found = [self._step()]
        while self._tokens.take("/"):
            found.append(self._step())
        return tuple(found)

    def _step(self) -> XStep:
        kind, name = self._tokens.now
        if kind != "name" and name != "*":
            raise XPathUnreadable(f"unexpected {name!r} in a path" if name else "a path ends too early")
        self._tokens.step()
        predicates: list[XNode] = []
        while self._tokens.take("["):
            predicates.append(self.expression(0))
            self._tokens.expect("]")
        return XStep(name, tuple(predicates))


def _joined(sign: str, left: XNode, right: XNode, *, chained: bool) -> XNode:
    """`a or b or c` is one call; sums grow to the left."""
    if chained and isinstance(left, XCall) and left.name == sign:
        return XCall(sign, (*left.arguments, right))
    return XCall(sign, (left, right))
