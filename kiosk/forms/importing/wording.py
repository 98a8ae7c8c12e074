"""Texts of a source as texts of a form: plain, braces escaped, by language."""

from collections.abc import Mapping

from kiosk.forms.importing.html_blocks import Block, blocks_from, plain_text
from kiosk.forms.template import escaped


class Wording:
    """Knows the language in which a source speaks where it does not say."""

    def __init__(self, language: str) -> None:
        self.language = language

    def text(self, value: object) -> dict[str, str]:
        """A text, or {} where there is none; a source may give one text by language."""
        if isinstance(value, Mapping):
            found = {str(tag)[:10]: plain_text(one) for tag, one in value.items() if isinstance(one, str)}
            return {tag: escaped(one) for tag, one in found.items() if one}
        plain = plain_text(value) if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""
        return {self.language: escaped(plain)} if plain else {}

    def blocks(self, value: object) -> tuple[list[Block], frozenset[str]]:
        """Blocks of an HTML text, and the elements that were left out."""
        if isinstance(value, Mapping):
            value = value.get(self.language) or next((one for one in value.values() if isinstance(one, str)), "")
        if isinstance(value, list):
            value = "".join(f"<p>{one.get('text', '')}</p>" for one in value if isinstance(one, Mapping))
        if not isinstance(value, str):
            return [], frozenset()
        found, dropped = blocks_from(value)
        return [self._block(block) for block in found], dropped

    def _block(self, block: Block) -> Block:
        kept = dict(block)
        for name in ("text", "summary"):
            if name in kept:
                kept[name] = {self.language: escaped(kept[name])}
        if "items" in kept:
            kept["items"] = [{self.language: escaped(item)} for item in kept["items"]]
        return kept
