"""What a page of a source only tells, as safe blocks."""

import re
from collections.abc import Mapping
from typing import Any

from kiosk.forms.importing.builder.choices import items_of
from kiosk.forms.importing.loose import Json, string
from kiosk.forms.importing.wording import Wording

CONTENT = frozenset(
    {"Html", "Para", "InsetText", "Details", "List", "Markdown", "FlashCard", "Flashcard", "WarningText", "NotificationBanner"}
    | {"SummaryList", "DisplayAddress", "ContentWithState", "Sidebar"}
)


def blocks_of(component: Json, lists: Mapping[str, Json], wording: Wording) -> tuple[list[dict[str, Any]], frozenset[str]]:
    """The blocks, and the names of elements that were left out."""
    type_ = string(component.get("type"))
    if type_ in ("List", "FlashCard", "Flashcard"):
        items = [wording.text(item.get("text")) for item in items_of(component, lists) or ()]
        kept = [item for item in items if item]
        heading = wording.text(component.get("title")) if type_ == "List" and component.get("options") else {}
        start = [{"type": "paragraph", "text": heading}] if heading else []
        return ([*start, {"type": "bullets", "items": kept}] if kept else start), frozenset()
    content = component.get("content") or component.get("text") or ""
    if type_ == "Markdown" and isinstance(content, str):
        content = _markdown(content)
    blocks, dropped = wording.blocks(content)
    if type_ in ("InsetText", "WarningText", "NotificationBanner"):
        kind = "warning" if type_ == "WarningText" else "inset"
        blocks = [{**block, "type": kind} if block["type"] == "paragraph" else block for block in blocks]
    if type_ == "Details":
        summary = wording.text(component.get("title"))
        inside = {wording.language: "\n".join(_block_text(block) for block in blocks)}
        blocks = [{"type": "details", "summary": summary, "text": inside}] if summary and blocks else blocks
    return blocks, dropped


def _block_text(block: Mapping[str, Any]) -> str:
    texts = block["items"] if block["type"] == "bullets" else [block[name] for name in ("summary", "text") if name in block]
    return "\n".join(next(iter(text.values()), "") for text in texts)


def _markdown(text: str) -> str:
    """The little of Markdown that these forms use, as HTML."""
    found: list[str] = []
    for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        lines = [line.strip() for line in part.split("\n") if line.strip()]
        if lines and all(re.match(r"[-*+] |\d+[.)] ", line) for line in lines):
            tag = "ol" if lines[0][0].isdigit() else "ul"
            items = "".join(f"<li>{re.sub(r'^([-*+]|[0-9]+[.)]) ', '', line)}</li>" for line in lines)
            found.append(f"<{tag}>{items}</{tag}>")
        elif lines and lines[0].startswith("#"):
            found.append(f"<h2>{lines[0].lstrip('# ')}</h2><p>{' '.join(lines[1:])}</p>")
        else:
            found.append(f"<p>{' '.join(lines)}</p>")
    html = re.sub(r"\*\*(.+?)\*\*|__(.+?)__", lambda bold: bold.group(1) or bold.group(2), "".join(found))
    return re.sub(r"\[([^\]]+)\]\(([^)]+)\)", r'<a href="\2">\1</a>', html)
