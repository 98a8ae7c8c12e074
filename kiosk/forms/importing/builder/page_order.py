"""In which order the pages of a source stand, and when each is visited."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.fault import ExpressionFault
from kiosk.forms.expressions.parser import check_bounds
from kiosk.forms.expressions.tree import Call, Literal, Name, Node
from kiosk.forms.importing.builder.component import FieldJson
from kiosk.forms.importing.builder.page_graph import GraphLink, PageGraph
from kiosk.forms.importing.builder.page_reader import PageJson
from kiosk.forms.importing.builder.source_form import SourceForm
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.logic import FALSE, TRUE, both, either, has, negated, visited
from kiosk.forms.importing.loose import Json, objects, string
from kiosk.forms.importing.names import Names


class PageOrder:
    """`condition_ids` are the calculations that stand for named conditions; `used` collects those that pages ask for."""

    def __init__(
        self, source: SourceForm, condition_ids: Mapping[str, str], used: set[str], names: Names, findings: Findings
    ) -> None:
        self._source = source
        self._condition_ids = condition_ids
        self._used = used
        self._names = names
        self._findings = findings
        self.stale: list[dict[str, Any]] = []
        """Calculations: whether an option is chosen that an earlier answer has since withdrawn."""
        self.reached: dict[str, Node] = {}
        """When the way leads to each page, also to one that is left out."""

    def ordered(self, pages: list[PageJson]) -> list[PageJson]:
        """The pages in order, each with its gate."""
        self.reached = {page["id"]: visited(page["id"]) for page in pages}
        return self._one_by_one(pages) if self._source.in_order else self._linked(pages)

    def _one_by_one(self, pages: list[PageJson]) -> list[PageJson]:
        """v2: pages follow one another, each where its own condition holds; a page that only takes money stands beside them."""
        fresh: list[Node] = []
        kept: list[PageJson] = []
        paid = [_only_takes_money(page, source) for page, source in zip(pages, self._source.pages, strict=True)]
        checks = [page for page, pays in zip(pages, paid, strict=True) if page.get("kind") == "summary" and not pays]
        checked = both(*(visited(page["id"]) for page in checks))
        for page, source, pays in zip(pages, self._source.pages, paid, strict=True):
            own = self._own_condition(source, f"pages.{page['imported_as']}")
            if pays:
                self.reached[page["id"]] = both(checked, own)
                continue
            self._open(page, both(*fresh, own))
            kept.append(page)
            stale = _stale(page["fields"])
            if stale != FALSE:
                fresh.append(negated(self._told_stale(stale, page)))
        return kept

    def _own_condition(self, source: Json, where: str) -> Node:
        condition = string(source.get("condition"))
        if not condition:
            return TRUE
        if condition not in self._condition_ids:
            message = f"There is no condition called {condition!r}: the page is always shown"
            self._findings.warning("condition-missing", where, message)
            return TRUE
        return self._condition(condition)

    def _told_stale(self, stale: Node, page: PageJson) -> Node:
        name = self._names.fresh(f"stale_{page['id']}", "stale")
        self.stale.append({"id": name, "is": Expression(stale)})
        message = "Where an earlier answer withdraws the option that was chosen here, the way stops here until another is chosen"
        self._findings.info("option-withdrawn", f"pages.{page['imported_as']}", message)
        return Name(name)

    def _linked(self, pages: list[PageJson]) -> list[PageJson]:
        """v1: pages are linked; unreachable ones stay, behind a gate that never opens."""
        paths = [self._path(page.get("path")) for page in self._source.pages]
        graph = PageGraph(tuple(self._links(page, paths) for page in self._source.pages), self._start())
        for source, to in sorted(graph.back_links):
            where = f"pages.{pages[source]['imported_as']}"
            message = f"The link back to {pages[to]['imported_as']!r} closes a circle: the way ends here instead"
            self._findings.warning("link-circular", where, message)
        ids = {number: page["id"] for number, page in enumerate(pages)}
        for number, node in graph.gates(self._condition, ids).items():
            self._open(pages[number], TRUE if node is None else node)
        rest = [number for number in range(len(pages)) if number not in graph.order]
        for number in rest:
            pages[number]["when"] = "false"
            where = f"pages.{pages[number]['imported_as']}"
            self._findings.warning("unreachable-page", where, "No link leads to this page from the start; nobody will see it")
        return [pages[number] for number in (*graph.order, *rest)]

    def _open(self, page: PageJson, gate: Node) -> None:
        """Gives the page its gate."""
        if gate == TRUE:
            return
        try:
            check_bounds(gate)
            page["when"] = Expression(gate)
        except ExpressionFault as fault:
            self._findings.error("gate-too-large", f"pages.{page['imported_as']}", str(fault))
            page["when"] = Expression(FALSE)

    def _condition(self, condition: str) -> Node:
        """The calculation that stands for a condition; one that does not exist never holds."""
        found = self._condition_ids.get(condition)
        if found is None:
            return FALSE
        self._used.add(found)
        return Name(found)

    def _start(self) -> int:
        start = string(self._source.json.get("startPage"))
        paths = [string(page.get("path")) for page in self._source.pages]
        if start in paths:
            return paths.index(start)
        tidy = [path.strip("/") for path in paths]
        if start.strip("/") in tidy:
            return tidy.index(start.strip("/"))
        self._findings.warning("start-missing", "startPage", f"The start page {start!r} is missing; the first page is taken")
        return 0

    def _links(self, page: Json, paths: list[str]) -> tuple[GraphLink, ...]:
        where = f"pages.{string(page.get('path'))}"
        found: list[GraphLink] = []
        for link in objects(page.get("next")):
            path = self._path(link.get("path"))
            if path not in paths:
                self._findings.warning(
                    "dangling-link", where, f"A link leads to {path!r}, which does not exist: the way ends here"
                )
            condition = string(link.get("condition")) or string(link.get("if"))
            if condition and condition not in self._condition_ids:
                message = f"A link asks for the condition {condition!r}, which does not exist; it is never taken"
                self._findings.warning("condition-missing", where, message)
            if link.get("redirect"):
                self._findings.warning("redirect", where, f"A link leads away to {string(link.get('redirect'))!r}; it stays here")
            found.append(GraphLink(paths.index(path) if path in paths else None, condition))
        return tuple(found)

    def _path(self, value: object) -> str:
        path = string(value)
        return path.strip("/") if self._source.is_v2 else path


def _only_takes_money(page: PageJson, source: Json) -> bool:
    pays = any(component.get("type") == "PaymentField" for component in objects(source.get("components")))
    return pays and page.get("kind") == "content"


def _stale(fields: list[FieldJson]) -> Node:
    """Whether an option is chosen that is not offered; the original looks at the first question with such options."""
    for field in fields:
        conditional = [option for option in field.get("options", ()) if "when" in option]
        if conditional:
            return either(*(_withdrawn(field, option) for option in conditional))
    return FALSE


def _withdrawn(field: FieldJson, option: Mapping[str, Any]) -> Node:
    answer, written = Name(field["id"]), option["value"]
    if field["type"] == "checkboxes":
        chosen = Call("in", (Literal(written), answer))
    else:
        chosen = Call("==", (answer, Literal(Decimal(written) if field.get("values") == "number" else written)))
    offered = FALSE if option["when"] == "false" else Name(option["when"])
    return both(has(answer), chosen, negated(offered))
