"""One page of a source as a page of ours."""

from typing import Any

from kiosk.forms.importing.builder.component import ComponentReader, FieldJson
from kiosk.forms.importing.builder.left_behind import tell_page
from kiosk.forms.importing.builder.source_form import SourceForm
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.loose import Json, mapping, objects, string, whole
from kiosk.forms.importing.names import Names
from kiosk.forms.importing.wording import Wording

PageJson = dict[str, Any]

_LEFT_BEHIND = {
    "ScorePageController": ("score-page", "A page that computes a score is shown without it"),
    "UploadPageController": ("upload", "Files are handed over from the visitor's phone instead"),
    "FileUploadPageController": ("upload", "Files are handed over from the visitor's phone instead"),
}


class PageReader:
    """Reads pages one by one."""

    def __init__(
        self,
        source: SourceForm,
        components: ComponentReader,
        names: Names,
        page_names: Names,
        wording: Wording,
        findings: Findings,
    ) -> None:
        self._source = source
        self._components = components
        self._names = names
        self._page_names = page_names
        self._wording = wording
        self._findings = findings
        self.payments: list[tuple[str, Json]] = []
        """Payments with the page they stand on."""

    def page(self, page: Json) -> PageJson:
        """The page with its fields, without its gate."""
        path = string(page.get("path")) or "/"
        where = f"pages.{path}"
        kind_of_page = _controller(page)
        if kind_of_page in _LEFT_BEHIND:
            self._findings.warning(_LEFT_BEHIND[kind_of_page][0], where, _LEFT_BEHIND[kind_of_page][1])
        tell_page(page, kind_of_page, where, self._findings)
        paid_before = len(self._components.payments)
        fields = self._fields(page, where)
        title = self._wording.text(page.get("title")) or self._first_label(fields) or {self._wording.language: path}
        found: PageJson = {"id": self._page_names.fresh(path, "page"), "imported_as": path, "heading": title, "fields": fields}
        for field in fields:
            field["label"] = field.get("label") or title
        self.payments += [(found["id"], payment) for payment in self._components.payments[paid_before:]]
        asked = [field for field in fields if field["type"] != "content"]
        if asked and kind_of_page == "TerminalPageController":
            self._findings.warning("terminal-question", where, "The way ends on this page; what it asks is left out")
            fields = [field for field in fields if field not in asked]
        elif asked:
            return found
        return self._told(found, page, kind_of_page, fields)

    def _first_label(self, fields: list[FieldJson]) -> dict[str, str]:
        return next((field["label"] for field in fields if field.get("label")), {})

    def _told(self, found: PageJson, page: Json, kind_of_page: str, fields: list[FieldJson]) -> PageJson:
        """A page that asks nothing."""
        gated = [field for field in fields if "when" in field]
        blocks = [block for field in fields if "when" not in field for block in field["blocks"]]
        return {**found, "kind": self._kind(page, kind_of_page), "fields": gated, "blocks": blocks}

    def _kind(self, page: Json, kind_of_page: str) -> str:
        if "summary" in kind_of_page.lower() or kind_of_page in ("StatusPageController", "CheckAnswersPageController"):
            return "summary"
        if kind_of_page == "TerminalPageController":
            return "end"
        if self._source.in_order:
            return "content"
        return "content" if objects(page.get("next")) else "end"

    def _fields(self, page: Json, where: str) -> list[FieldJson]:
        section = self._source.section_of(page)
        kind_of_page = _controller(page)
        if page.get("repeatField"):
            return self._repeated(page, where, section or "", None)
        if isinstance(page.get("repeat"), dict):
            return self._repeated(page, where, "", mapping(page.get("repeat")))
        found = [field for one in objects(page.get("components")) for field in self._components.fields(one, where, section)]
        if kind_of_page == "RepeatingFieldPageController":
            found = [self._as_items(field, where) for field in found]
        return found

    def _as_items(self, field: FieldJson, where: str) -> FieldJson:
        """A repeated field: a list with one question an item."""
        if field["type"] in ("items", "content"):
            return field
        inner = {**field, "id": "value"}
        inner.pop("when", None)
        inner.pop("imported_as", None)
        common: FieldJson = {name: field[name] for name in ("id", "label", "imported_as", "optional", "when") if name in field}
        return self._components.items_field([inner], common, where) or field

    def _repeated(self, page: Json, where: str, section: str, repeat: Json | None) -> list[FieldJson]:
        """A page asked once an item becomes a list of items on one page."""
        inner_names = Names()
        reader = self._components.with_names(inner_names)
        fields = [field for one in objects(page.get("components")) for field in reader.fields(one, where, None)]
        options, limits = mapping(mapping(repeat).get("options")), mapping(mapping(repeat).get("schema"))
        name = string(options.get("name")) or section or "items"
        common: FieldJson = {
            "id": self._names.fresh(name, "items"),
            "label": self._wording.text(options.get("title")) or self._wording.text(page.get("title")),
            "imported_as": name,
            "minimum": min(max(whole(limits.get("min")) or 1, 1), 100),
            "maximum": min(max(whole(limits.get("max")) or 25, 1), 100),
        }
        if repeat is None:
            message = (
                f"The number of repeats came from {string(page.get('repeatField'))!r}; here the visitor adds as many as needed"
            )
            self._findings.warning("repeat-count", where, message)
        items = self._components.items_field(fields, common, where)
        return [] if items is None else [items]


def _controller(page: Json) -> str:
    """The name of the page's controller without folder and ending."""
    name = string(page.get("controller")).rsplit("/", 1)[-1]
    return name.removesuffix(".js").removesuffix(".ts")
