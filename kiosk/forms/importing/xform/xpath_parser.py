"""Reads the XPath that forms use: operators, functions, paths without predicates."""

import re
from decimal import Decimal

from kiosk.forms.importing.xform.xpath_tree import XCall, XNode, XPath, XPathUnreadable, XText

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<number>\d+(?:\.\d*)?|\.\d+)
    |(?P<text>"[^"]*"|'[^']*')
    |(?P<sign><=|>=|!=|[=<>+\-*(),|\[\]])
    |(?P<path>(?:/|\.\./|\./|current\(\)/)?(?:[^\W\d][\w.\-]*(?::[\w.\-]+)?|\.\.|\.)(?:/(?:[^\W\d][\w.\-]*(?::[\w.\-]+)?|\.\.|\.|\*))*)
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
_DEEPEST = 60


def parse_xpath(text: str) -> XNode:
    """The tree of an expression. Raises XPathUnreadable."""
    parser = _Parser(_tokens(text))
    tree = parser.expression(0)
    if parser.now[0] != "end":
        raise XPathUnreadable(f"unexpected {parser.now[1]!r}")
    return tree


def _tokens(text: str) -> list[tuple[str, str]]:
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
        while self.now[0] in ("sign", "path") and self.now[1] in _LEVELS[level]:
            sign = self.now[1]
            self._at += 1
            tree = XCall(sign, (tree, self.expression(level + 1)))
        self._depth -= 1
        return tree

    def _unary(self) -> XNode:
        if self.now == ("sign", "-"):
            self._at += 1
            return XCall("negate", (self._unary(),))
        return self._primary()

    def _primary(self) -> XNode:
        kind, value = self.now
        self._at += 1
        match kind:
            case "number":
                return XText(Decimal(value))
            case "text":
                return XText(value[1:-1])
            case "path" if self.now == ("sign", "("):
                self._at += 1
                return self._followed(XCall(value, self._arguments()))
            case "path":
                return self._followed(_path(value))
            case "sign" if value == "(":
                inside = self.expression(0)
                self._expect(")")
                return inside
        raise XPathUnreadable(f"unexpected {value!r}" if value else "it ends too early")

    def _followed(self, tree: XNode) -> XNode:
        if self.now == ("sign", "["):
            raise XPathUnreadable("a predicate in a path")
        return tree

    def _arguments(self) -> tuple[XNode, ...]:
        found: list[XNode] = []
        if self.now == ("sign", ")"):
            self._at += 1
            return ()
        while True:
            found.append(self.expression(0))
            if self.now == ("sign", ")"):
                self._at += 1
                return tuple(found)
            self._expect(",")

    def _expect(self, sign: str) -> None:
        if self.now != ("sign", sign):
            raise XPathUnreadable(f"{sign!r} expected, {self.now[1]!r} found")
        self._at += 1


def _path(written: str) -> XPath:
    absolute = written.startswith("/")
    steps = tuple(step for step in written.removeprefix("current()/").strip("/").split("/") if step)
    return XPath(steps, absolute)
