"""A news item's body as admins type it.

An empty line stands between parts; `* ` begins a bullet, `# ` a heading, `> ` a box.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from kiosk.language import SOURCE_LANGUAGE

Block = dict[str, object]
_MARKS = {"# ": "heading", "> ": "inset"}


class BlocksDiffer(Exception):
    """A language's text has other parts than the English; the sentence says where."""


def as_typed(blocks: Sequence[Block], language: str) -> str:
    """What stands in the editor for one language; "" where it has no words yet."""
    return "\n\n".join(part for block in blocks if (part := _typed(block, language)))


def as_blocks(typed: Mapping[str, str]) -> list[Block]:
    """From each language's text; BlocksDiffer when one with words does not follow the English part by part."""
    english = list(_parts(typed.get(SOURCE_LANGUAGE, "")))
    others = {language: list(_parts(text)) for language, text in typed.items() if language != SOURCE_LANGUAGE and text.strip()}
    for language, parts in others.items():
        _compare(language, [kind for kind, _ in english], [kind for kind, _ in parts])
    return [_block(at, kind, lines, others) for at, (kind, lines) in enumerate(english)]


def _parts(text: str) -> Iterator[tuple[str, list[str]]]:
    for chunk in re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip()):
        lines = [line.strip() for line in chunk.split("\n") if line.strip()]
        if not lines:
            continue
        if all(line.startswith("* ") for line in lines):
            yield "bullets", [line[2:].strip() for line in lines]
        else:
            kind = _MARKS.get(lines[0][:2], "paragraph")
            yield kind, [" ".join(lines)[2 if kind in _MARKS.values() else 0 :].strip()]


def _compare(language: str, english: list[str], other: list[str]) -> None:
    if english != other:
        raise BlocksDiffer(
            f"The text in “{language}” has {len(other)} parts ({', '.join(other)}) and the English {len(english)} "
            f"({', '.join(english)}). Each part needs its translation, in the same order."
        )


def _block(at: int, kind: str, lines: list[str], others: Mapping[str, list[tuple[str, list[str]]]]) -> Block:
    texts = [
        {SOURCE_LANGUAGE: line} | {tag: parts[at][1][number] for tag, parts in others.items() if number < len(parts[at][1])}
        for number, line in enumerate(lines)
    ]
    return {"type": kind, "items": texts} if kind == "bullets" else {"type": kind, "text": texts[0]}


def _typed(block: Block, language: str) -> str:
    mark = next((mark for mark, kind in _MARKS.items() if kind == block.get("type")), "")
    match block:
        case {"items": list(items)}:
            return "\n".join(f"* {item[language]}" for item in items if item.get(language))
        case {"text": dict(text)} if text.get(language):
            return f"{mark}{text[language]}"
        case _:
            return ""
