"""Takes in one XForm: each question a page of its own, a field list one page, a repeat a list of items."""

from typing import Any

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.logic import TRUE, either
from kiosk.forms.importing.names import Names, form_id
from kiosk.forms.importing.xform.calculated_nodes import CalculatedNodes
from kiosk.forms.importing.xform.control_reader import FieldJson
from kiosk.forms.importing.xform.field_writer import FieldWriter
from kiosk.forms.importing.xform.known_nodes import KnownNodes, Path
from kiosk.forms.importing.xform.node_logic import NodeLogic
from kiosk.forms.importing.xform.outline import Outline, PageDraft, Question, is_metadata, last
from kiosk.forms.importing.xform.xform_document import XFormDocument
from kiosk.forms.template import escaped

_FILLED_IN = frozenset({"", "date", "uid"})


class XFormImport:
    """One import; `form_json` does it."""

    def __init__(self, document: XFormDocument, file_name: str, findings: Findings) -> None:
        self._document = document
        self._file_name = file_name
        self._findings = findings
        self._defaults = _defaults(document)
        names = Names()
        worked_out = {path for path, bind in _bound(document).items() if bind.calculate or bind.preload == "date"}
        worked_out |= {_path(one.path) for one in document.set_values()}
        unasked = {path: text for path, text in document.leaves() if path not in worked_out or is_metadata(path)}
        nodes = KnownNodes(document.rows, unasked)
        self._outline = Outline(document, nodes, names, findings)
        logic = NodeLogic(document, nodes, self._outline.bind, findings)
        self._calculated = CalculatedNodes(document, nodes, logic, names, findings)
        self._writer = FieldWriter(document, logic, self._defaults, findings)
        self.conditions = sum(bool(bind.relevant) for bind in document.binds.values())

    @property
    def fields(self) -> int:
        """How many questions the form asks."""
        return self._outline.fields

    def form_json(self) -> dict[str, Any]:
        """The form as JSON of ours; some values are expressions already."""
        drafts = self._outline.pages()
        self._calculated.work_out()
        self._tell_metadata()
        languages = self._document.languages
        title = escaped(self._document.title or self._file_name)
        return {
            "id": form_id(self._file_name.rsplit(".", 1)[0]),
            "title": dict.fromkeys(languages, title),
            "languages": list(languages),
            "calculations": self._calculated.calculations,
            "pages": [self._page(draft) for draft in drafts],
        }

    def _tell_metadata(self) -> None:
        """What the source's app filled in by itself."""
        bound = _bound(self._document).items()
        dropped = [last(path) for path, bind in bound if bind.preload not in _FILLED_IN or (is_metadata(path) and bind.calculate)]
        if dropped:
            message = f"What the source's app fills in by itself is not carried over: {', '.join(dropped)}"
            self._findings.info("metadata-dropped", "", message)

    def _page(self, draft: PageDraft) -> dict[str, Any]:
        """The page; what its only field waits for, the page waits for."""
        fields = [self._writer.question(one) if isinstance(one, Question) else self._writer.repeat(one) for one in draft.elements]
        found: dict[str, Any] = {"id": draft.id, "imported_as": draft.name}
        if draft.group is not None:
            heading = self._writer.text(draft.group, "label", draft.path, f"pages.{draft.name}")
            if heading:
                found["heading"] = heading
        when = either(*(field["when"].tree if "when" in field else TRUE for field in fields))
        if when != TRUE:
            found["when"] = Expression(when)
        if len(fields) == 1:
            fields[0].pop("when", None)
        if any(field["type"] != "content" for field in fields):
            return {**found, "fields": fields}
        return {**found, **self._telling(found, fields, draft)}

    def _telling(self, found: dict[str, Any], fields: list[FieldJson], draft: PageDraft) -> dict[str, Any]:
        """A page that asks nothing."""
        blocks = [block for field in fields for block in field["blocks"]]
        if "heading" in found:
            return {"kind": "content", "blocks": blocks, "fields": []}
        heading = blocks[0]["text"] if blocks else {self._document.languages[0]: escaped(draft.name)}
        return {"kind": "content", "heading": heading, "blocks": blocks[1:], "fields": []}


def _path(written: str) -> Path:
    return tuple(written.strip("/").split("/"))


def _bound(document: XFormDocument) -> dict[Path, Any]:
    return {_path(nodeset): bind for nodeset, bind in document.binds.items()}


def _defaults(document: XFormDocument) -> dict[Path, str]:
    """What stands in a node before anyone answers, as XPath."""
    found = {path: _quoted(text) for path, text in document.leaves() if text}
    return found | {_path(one.path): one.value for one in document.set_values() if one.event == "odk-instance-first-load"}


def _quoted(text: str) -> str:
    return f'"{text}"' if "'" in text else f"'{text}'"
