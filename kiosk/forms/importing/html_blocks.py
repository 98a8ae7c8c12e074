"""Turns HTML into the safe blocks a page may hold, or into plain text."""

import re
from html.parser import HTMLParser
from typing import Any

Block = dict[str, Any]
"""A block as JSON, its texts plain and in one language."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "legend", "caption", "dt"})
_BREAKS = frozenset(
    {"p", "div", "section", "br", "hr", "table", "tbody", "thead", "tr", "dd", "dl", "blockquote", "article", "figure", "main"}
)
_UNSEEN = frozenset({"script", "style", "template", "noscript", "svg", "iframe", "object", "head", "title"})
_INPUTS = frozenset({"input", "select", "textarea", "button", "form", "iframe", "script", "video", "audio", "img", "object"})
_SPACES = re.compile(r"\s+")


def blocks_from(html: str) -> tuple[list[Block], frozenset[str]]:
    """Blocks in order, and the names of elements that could not be carried over."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return reader.blocks, frozenset(reader.dropped)


def plain_text(html: str) -> str:
    """The text alone, on one line."""
    if "<" not in html and "&" not in html:
        return _SPACES.sub(" ", html).strip()
    blocks, _ = blocks_from(html)
    return " ".join(text for block in blocks for text in texts_of_block(block)).strip()


def texts_of_block(block: Block) -> list[str]:
    """Every text of a block."""
    if block["type"] == "bullets":
        return list(block["items"])
    return [block[name] for name in ("summary", "text") if name in block]


class _Reader(HTMLParser):
    """Collects text until an element ends it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.dropped: set[str] = set()
        self._text = ""
        self._kinds: list[tuple[str, str]] = []
        self._unseen = 0
        self._items: list[tuple[bool, list[str]]] = []
        self._summary: str | None = None
        self._details: list[int] = []
        self._address = ""
        self._link_start = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _INPUTS:
            self.dropped.add(tag)
        if tag in _UNSEEN:
            self._unseen += 1
            return
        classes = dict(attrs).get("class") or ""
        self._open(tag, classes, dict(attrs).get("href") or "")

    def _open(self, tag: str, classes: str, address: str) -> None:
        match tag:
            case "ul" | "ol":
                self.end_block()
                self._items.append((tag == "ol", []))
            case "li":
                self._end_item()
            case "details":
                self.end_block()
                self._details.append(len(self.blocks))
            case "a":
                self._address, self._link_start = address, len(self._text)
            case _ if tag in _HEADINGS or tag in _BREAKS or tag == "summary":
                self.end_block()
        kind = "heading" if tag in _HEADINGS else _kind_of(classes)
        if kind:
            self.end_block()
            self._kinds.append((tag, kind))
        if tag in ("td", "th") and self._text.strip():
            self._text += ": "

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
            return
        self._close(tag)
        if self._kinds and self._kinds[-1][0] == tag:
            self.end_block()
            self._kinds.pop()

    def _close(self, tag: str) -> None:
        match tag:
            case "li":
                self._end_item()
            case "ul" | "ol":
                self._end_list()
            case "summary":
                self._summary, self._text = _tidy(self._text), ""
            case "details":
                self._end_details()
            case "a":
                self._end_link()
            case _ if tag in _BREAKS:
                self.end_block()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._text += data

    def end_block(self) -> None:
        """Makes a block of the text so far."""
        if self._items:
            self._text += " "
            return
        text, self._text = _tidy(self._text), ""
        if text:
            self.blocks.append({"type": self._kinds[-1][1] if self._kinds else "paragraph", "text": text})

    def _end_item(self) -> None:
        text = _tidy(self._text)
        if self._items:
            self._text = ""
            if text:
                self._items[-1][1].append(text)
        else:
            self.end_block()

    def _end_list(self) -> None:
        if not self._items:
            return
        self._end_item()
        numbered, items = self._items.pop()
        if self._items:
            self._items[-1][1].extend(items)
        elif items:
            self.blocks.append({"type": "bullets", "items": items, "numbered": numbered})

    def _end_details(self) -> None:
        self.end_block()
        if not self._details:
            return
        start = self._details.pop()
        inside, self.blocks = self.blocks[start:], self.blocks[:start]
        text = "\n".join(text for block in inside for text in texts_of_block(block))
        if text or self._summary:
            self.blocks.append({"type": "details", "summary": self._summary or text[:60], "text": text or self._summary or ""})
        self._summary = None

    def _end_link(self) -> None:
        shown = self._text[self._link_start :].strip()
        bare = re.sub(r"^(https?://|mailto:|tel:)", "", self._address).rstrip("/")
        if self._address.startswith(("http", "mailto:")) and bare and bare not in shown:
            self._text = self._text.rstrip() + f" ({bare})"
        self._address = ""


def _kind_of(classes: str) -> str:
    for name, kind in (("inset-text", "inset"), ("warning-text", "warning"), ("notification-banner__content", "inset")):
        if name in classes and "__" not in classes.replace("notification-banner__content", ""):
            return kind
    return ""


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", text).strip()
