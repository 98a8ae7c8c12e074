"""Reads conditions as the original engine's expression library (expr-eval 2) reads them."""

import re
from decimal import Decimal

from kiosk.forms.importing.builder.script_tree import Constant, Operation, Path, Script, ScriptUnreadable
from kiosk.forms.importing.token_reader import TokenReader

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<number>0x[0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)
    |(?P<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    |(?P<sign>==|!=|<=|>=|\|\||[-+*/%^?:.,()\[\]<>!=;])
    |(?P<name>[^\W\d]\w*|\$\w+)
    )""",
    re.VERBOSE,
)
_CONSTANTS = {"true": Constant(True), "false": Constant(False)}
_PREFIXES = frozenset(
    [
        "not",
        "length",
        "sin",
        "cos",
        "tan",
        "asin",
        "acos",
        "atan",
        "sinh",
        "cosh",
        "tanh",
        "asinh",
        "acosh",
        "atanh",
        "sqrt",
        "cbrt",
        "log",
        "log2",
        "ln",
        "lg",
        "log10",
        "expm1",
        "log1p",
        "abs",
        "ceil",
        "floor",
        "round",
        "trunc",
        "exp",
        "sign",
    ]
)
_FUNCTIONS = frozenset(
    {"random", "fac", "min", "max", "hypot", "pyt", "pow", "atan2", "if", "gamma", "roundTo", "map", "fold", "filter"}
    | {"indexOf", "join", "sum", "dateForComparison", "timeForComparison"}
)
"""Names under which the original finds a function before it looks for an answer."""
_COMPARISONS = frozenset({"==", "!=", "<", "<=", ">", ">=", "in"})
_DEEPEST = 60


def parse_script(text: str) -> Script:
    """The tree of a condition. Raises ScriptUnreadable."""
    tokens = TokenReader(text, _TOKEN, ScriptUnreadable)
    tree = _Parser(tokens).expression()
    tokens.finish()
    return tree


class _Parser:
    def __init__(self, tokens: TokenReader) -> None:
        self._tokens = tokens
        self._depth = 0

    def expression(self) -> Script:
        """A whole expression, conditional at its top."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ScriptUnreadable("nested too deeply")
        tree = self._either()
        if self._tokens.take("?"):
            one = self.expression()
            self._tokens.expect(":")
            tree = Operation("?:", (tree, one, self.expression()))
        self._depth -= 1
        return tree

    def _either(self) -> Script:
        tree = self._both()
        while self._tokens.take("or"):
            tree = Operation("or", (tree, self._both()))
        return tree

    def _both(self) -> Script:
        tree = self._comparison()
        while self._tokens.take("and"):
            tree = Operation("and", (tree, self._comparison()))
        return tree

    def _comparison(self) -> Script:
        tree = self._sum()
        while (sign := self._tokens.take(*_COMPARISONS)) is not None:
            tree = Operation(sign, (tree, self._sum()))
        return tree

    def _sum(self) -> Script:
        tree = self._product()
        while (sign := self._tokens.take("+", "-", "||")) is not None:
            tree = Operation(sign, (tree, self._product()))
        return tree

    def _product(self) -> Script:
        tree = self._factor()
        while (sign := self._tokens.take("*", "/", "%")) is not None:
            tree = Operation(sign, (tree, self._factor()))
        return tree

    def _factor(self) -> Script:
        if (sign := self._tokens.take("-", "+")) is not None:
            return Operation("negate" if sign == "-" else "plus", (self._factor(),))
        kind, value = self._tokens.now
        if kind == "name" and value in _PREFIXES and self._tokens.after != ("sign", "("):
            self._tokens.step()
            return Operation(value, (self._factor(),))
        return self._postfix()

    def _postfix(self) -> Script:
        tree = self._atom()
        while True:
            if self._tokens.take("."):
                tree = self._member(tree)
            elif self._tokens.take("("):
                tree = self._call(tree)
            elif self._tokens.take("^"):
                return Operation("^", (tree, self._factor()))
            elif isinstance(tree, Path) and tree.names[0] in _FUNCTIONS:
                return Operation(tree.names[0], ())
            else:
                return tree

    def _member(self, of: Script) -> Script:
        kind, value = self._tokens.now
        if kind != "name" or not isinstance(of, Path):
            raise ScriptUnreadable("a name is expected after a dot")
        self._tokens.step()
        return Path((*of.names, value))

    def _call(self, of: Script) -> Script:
        if not isinstance(of, Path) or len(of.names) != 1:
            raise ScriptUnreadable("only a function can be called")
        return Operation(of.names[0], self._tokens.listed(self.expression, ")"))

    def _atom(self) -> Script:
        kind, value = self._tokens.step()
        match kind, value:
            case "number", _:
                return Constant(Decimal(int(value, 16)) if value.startswith("0x") else Decimal(value))
            case "text", _:
                return Constant(re.sub(r"\\(.)", r"\1", value[1:-1]))
            case "name", "true" | "false":
                return _CONSTANTS[value]
            case "name", _ if value not in ("and", "or", "in"):
                return Path((value,))
            case "sign", "(":
                inside = self.expression()
                self._tokens.expect(")")
                return inside
            case "sign", "[":
                return Operation("[]", self._tokens.listed(self.expression, "]"))
        raise ScriptUnreadable(f"unexpected {value!r}" if value else "it ends too early")
