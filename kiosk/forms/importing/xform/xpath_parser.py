"""Reads the XPath that forms use: operators, functions, paths with conditions in them."""

import re
from decimal import Decimal
from functools import lru_cache

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
    parser = _Parser(_tokens(text))
    tree = parser.expression(0)
    if parser.now[0] != "end":
        raise XPathUnreadable(f"unexpected {parser.now[1]!r}")
    return tree


def _tokens(text: str) -> list[tuple[str, str]]:
    if len(text) > _LONGEST:
        raise XPathUnreadable(f"it is longer than {_LONGEST} characters")
    found: list[tuple[str, str]] = []
    position, text = 0, text.rstrip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            raise XPathUnreadable(f"unknown character {text[position]!r}")
        found.append((match.lastgroup, match.group(match.lastgroup)))
        position = match.end()
    return [*found, ("end", "")]


class _Parser:
    """A name after an operand is an operator, anywhere else a step or a function: each is read where only one can stand."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    @property
    def now(self) -> tuple[str, str]:
        """The token to be read next."""
        return self._tokens[self._at]

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
            if self.now[0] not in ("sign", "name") or self.now[1] not in _LEVELS[level]:
                self._depth -= 1
                return tree
            sign = self.now[1]
            self._at += 1
            tree = _joined(sign, tree, self.expression(level + 1), chained=level < _CHAINED)
        raise XPathUnreadable(f"it joins more than {longest} parts")

    def _unary(self) -> XNode:
        signs = 0
        while self._take("-"):
            signs += 1
        tree = self._primary()
        return XCall("negate", (tree,)) if signs % 2 else tree

    def _primary(self) -> XNode:
        kind, value = self.now
        match kind:
            case "number":
                self._at += 1
                return XText(Decimal(value))
            case "text":
                self._at += 1
                return XText(value[1:-1])
            case "name" if self._tokens[self._at + 1] == ("sign", "("):
                return self._call(value)
            case "name":
                return XPath(self._steps(), Start.HERE)
            case "sign" if value == "(":
                self._at += 1
                inside = self.expression(0)
                self._expect(")")
                return inside
            case "sign" if value == "/":
                self._at += 1
                return XPath(self._steps(), Start.ROOT)
        raise XPathUnreadable(f"unexpected {value!r}" if value else "it ends too early")

    def _call(self, name: str) -> XNode:
        """A function; `current()` and `instance()` begin paths."""
        self._at += 2
        arguments = self._arguments()
        match name, arguments:
            case "current", ():
                return XPath(self._further_steps(), Start.CURRENT)
            case "instance", (XText(value=str() as list_name),):
                return XPath(self._further_steps(), Start.INSTANCE, list_name)
        if self.now in (("sign", "["), ("sign", "/")):
            raise XPathUnreadable(f"a path that begins with {name}()")
        return XCall(name, arguments)

    def _further_steps(self) -> tuple[XStep, ...]:
        return self._steps() if self._take("/") else ()

    def _steps(self) -> tuple[XStep, ...]:
        found = [self._step()]
        while self._take("/"):
            found.append(self._step())
        return tuple(found)

    def _step(self) -> XStep:
        kind, name = self.now
        if kind != "name" and name != "*":
            raise XPathUnreadable(f"unexpected {name!r} in a path" if name else "a path ends too early")
        self._at += 1
        predicates: list[XNode] = []
        while self._take("["):
            predicates.append(self.expression(0))
            self._expect("]")
        return XStep(name, tuple(predicates))

    def _arguments(self) -> tuple[XNode, ...]:
        found: list[XNode] = []
        if self._take(")"):
            return ()
        while True:
            found.append(self.expression(0))
            if self._take(")"):
                return tuple(found)
            self._expect(",")

    def _take(self, sign: str) -> bool:
        if self.now == ("sign", sign):
            self._at += 1
            return True
        return False

    def _expect(self, sign: str) -> None:
        if not self._take(sign):
            raise XPathUnreadable(f"{sign!r} expected, {self.now[1]!r} found")


def _joined(sign: str, left: XNode, right: XNode, *, chained: bool) -> XNode:
    """`a or b or c` is one call; sums grow to the left."""
    if chained and isinstance(left, XCall) and left.name == sign:
        return XCall(sign, (*left.arguments, right))
    return XCall(sign, (left, right))
