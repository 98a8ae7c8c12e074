"""Nodes that a form works out itself, each after those it reads."""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from typing import Any

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.tree import Call, Name, names_in
from kiosk.forms.expressions.types import TEXT
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.logic import TRUE
from kiosk.forms.importing.names import Names
from kiosk.forms.importing.xform.known_nodes import KnownNodes, Path
from kiosk.forms.importing.xform.node_logic import NodeLogic
from kiosk.forms.importing.xform.outline import is_metadata, last
from kiosk.forms.importing.xform.xform_document import XFormDocument
from kiosk.forms.importing.xform.xpath_tree import XPathNodeUnknown, XPathUnreadable
from kiosk.forms.importing.xform.xpath_values import EMPTY, Origin, Typed, missing

_TOO_MUCH = "it needs itself, or more than 100 others one after the other"
_HIGHEST = 100
"""How many calculations may stand upon each other."""


class _State(Enum):
    DONE = "done"
    WAITING = "waiting for another node"
    HOPELESS = "not understood"


class CalculatedNodes:
    """Adds them to the known nodes; `calculations` are the form's own, what is inside a repeat is worked out in place."""

    def __init__(self, document: XFormDocument, nodes: KnownNodes, logic: NodeLogic, names: Names, findings: Findings) -> None:
        self._nodes = nodes
        self._logic = logic
        self._names = names
        self._findings = findings
        self._paths = {tuple(nodeset.strip("/").split("/")): bind for nodeset, bind in document.binds.items()}
        self._filled_in = [one for one in document.set_values() if one.event != "odk-instance-first-load"]
        self._heights: dict[str, int] = {}
        self.calculations: list[dict[str, Any]] = []

    def work_out(self) -> None:
        """All of them; one that cannot be carried over is said, and is empty wherever it is read."""
        waiting = self._formulas()
        while waiting:
            states = {path: self._worked_out(path, formula) for path, formula in waiting.items()}
            if _State.DONE not in states.values():
                given_up = [path for path, state in states.items() if state is _State.HOPELESS] or list(waiting)
                for path in given_up:
                    self._leave_empty(path, waiting[path], waiting)
                states |= dict.fromkeys(given_up, _State.DONE)
            waiting = {path: formula for path, formula in waiting.items() if states[path] is not _State.DONE}

    def _formulas(self) -> dict[Path, str]:
        """The formula of each node that is not asked."""
        found = {path: bind.calculate for path, bind in self._paths.items() if bind.calculate}
        found |= {path: "today()" for path, bind in self._paths.items() if bind.preload == "date"}
        for one in self._filled_in:
            path = tuple(one.path.strip("/").split("/"))
            if path not in self._nodes.values and path not in found:
                self._findings.info(
                    "trigger", self._where(path), "This follows its formula at any time, not only after one answer"
                )
                found[path] = one.value
        return {path: formula for path, formula in found.items() if path not in self._nodes.values and not is_metadata(path)}

    def _worked_out(self, path: Path, formula: str) -> _State:
        if self._logic.waits(path):
            return _State.WAITING
        try:
            found = self._logic.value(formula, path)
        except XPathNodeUnknown:
            return _State.WAITING
        except XPathUnreadable:
            return _State.HOPELESS
        height = 1 + max((self._heights.get(name, 0) for name in names_in(found.node)), default=0)
        if height > _HIGHEST:
            return _State.HOPELESS
        self._add(path, found, height)
        return _State.DONE

    def _add(self, path: Path, found: Typed, height: int) -> None:
        """A node that is not relevant is empty."""
        repeat = self._nodes.repeat_of(path)
        relevant = self._logic.relevant(path, len(repeat or ()))
        node = found.node if relevant == TRUE else Call("?:", (relevant, found.node, missing(found.type)))
        if repeat is not None:
            self._nodes.know(path, replace(found, node=node, origin=Origin.CALCULATION))
            return
        name = self._names.fresh(last(path), "value")
        self._heights[name] = height
        self.calculations.append({"id": name, "is": Expression(node)})
        self._nodes.know(path, Typed(Name(name), found.type, Origin.CALCULATION, found.words))

    def _leave_empty(self, path: Path, formula: str, waiting: Mapping[Path, str]) -> None:
        trouble = _TOO_MUCH
        try:
            self._logic.value(formula, path)
        except XPathUnreadable as found:
            if not isinstance(found, XPathNodeUnknown) or not any(last(other) in formula for other in waiting):
                trouble = str(found)
        message = f"{' '.join(formula.split())!r} cannot be carried over: {trouble}; it stays empty"
        self._findings.warning("calculation-unsupported", self._where(path), message)
        self._nodes.know(path, Typed(EMPTY, TEXT, Origin.CALCULATION))

    def _where(self, path: Path) -> str:
        return f"calculations.{'/'.join(path[1:])}"
