"""Texts of a source as texts of a form: plain, braces escaped, by language."""

import re
from collections.abc import Mapping

from kiosk.forms.importing.html_blocks import Block, blocks_from, plain_text
from kiosk.forms.template import escaped

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class Wording:
    """Knows the language in which a source speaks where it does not say; `languages` are those it has met."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.languages = [language]

    def text(self, value: object) -> dict[str, str]:
        """A text, or {} where there is none; a source may give one text by language."""
        found = {tag: plain_text(one) if isinstance(one, str) else str(one) for tag, one in self._by_language(value).items()}
        return {tag: escaped(one) for tag, one in found.items() if one}

    def blocks(self, value: object) -> tuple[list[Block], frozenset[str]]:
        """Blocks of an HTML text in each of its languages, and the elements that were left out."""
        if isinstance(value, list):
            value = "".join(f"<p>{one.get('text', '')}</p>" for one in value if isinstance(one, Mapping))
        kept: list[Block] = []
        dropped: set[str] = set()
        for tag, html in self._by_language(value).items():
            found, left_out = blocks_from(html if isinstance(html, str) else "")
            dropped |= left_out
            kept = _joined(kept, [_block(block, tag) for block in found])
        return kept, frozenset(dropped)

    def _by_language(self, value: object) -> Mapping[str, str | int | float]:
        """The source's own language first."""
        if isinstance(value, str) or (isinstance(value, int | float) and not isinstance(value, bool)):
            return {self.language: value}
        if not isinstance(value, Mapping):
            return {}
        found = {str(tag): one for tag, one in value.items() if isinstance(one, str) and one and _TAG.fullmatch(str(tag))}
        self.languages += [tag for tag in found if tag not in self.languages]
        return dict(sorted(found.items(), key=lambda pair: pair[0] != self.language))


def _block(block: Block, tag: str) -> Block:
    kept = dict(block)
    for name in ("text", "summary"):
        if name in kept:
            kept[name] = {tag: escaped(kept[name])}
    if "items" in kept:
        kept["items"] = [{tag: escaped(item)} for item in kept["items"]]
    return kept


def _joined(blocks: list[Block], others: list[Block]) -> list[Block]:
    """Blocks with another language's texts in them, where both have the same shape; the first language's otherwise."""
    if not blocks or [_shape(block) for block in blocks] != [_shape(block) for block in others]:
        return blocks or others
    return [_with(block, other) for block, other in zip(blocks, others, strict=True)]


def _shape(block: Block) -> tuple[str, int]:
    return block["type"], len(block.get("items", ()))


def _with(block: Block, other: Block) -> Block:
    joined = dict(block)
    for name in ("text", "summary"):
        if name in block:
            joined[name] = {**block[name], **other[name]}
    if "items" in block:
        joined["items"] = [{**one, **also} for one, also in zip(block["items"], other["items"], strict=True)]
    return joined
