"""Reading an editable's present words out of its file, and writing new ones into it."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from kiosk.content.publishing.content_json import written
from kiosk.content.publishing.editable import Editable, Fact, FactKind, Place, WordKind, Words
from kiosk.content.publishing.plain_blocks import BlocksDiffer, as_blocks, as_typed
from kiosk.language import SOURCE_LANGUAGE

Given = Mapping[str, str]
"""Form field → text: `words.NAME.LANGUAGE` and `fact.NAME`."""
Problems = dict[str, str]
"""Form field → sentence."""


def present(body: bytes, editable: Editable) -> dict[str, str]:
    """Every form field with what stands there now, in each language that has words."""
    document = json.loads(body)
    fields = {}
    for words in editable.words:
        for language, text in _present_words(_at(document, words.place), words.kind).items():
            fields[f"words.{words.name}.{language}"] = text
    for fact in editable.facts:
        value = _at(document, fact.place)
        fields[f"fact.{fact.name}"] = ("yes" if value else "") if fact.kind is FactKind.YES_NO else str(value or "")
    return fields


def with_words(body: bytes, editable: Editable, given: Given) -> tuple[bytes, Problems]:
    """The file with what was given put in; what could not be is left as it was and named."""
    document = json.loads(body)
    problems: Problems = {}
    for words in editable.words:
        _put_words(document, words, given, problems)
    for fact in editable.facts:
        _put_fact(document, fact, given, problems)
    return written(document), problems


def _present_words(value: Any, kind: WordKind) -> dict[str, str]:
    if value is None:
        return {}
    if isinstance(value, str):
        return {SOURCE_LANGUAGE: value}
    match kind:
        case WordKind.BODY:
            tags = {tag for block in value for text in block.get("items", [block.get("text", {})]) for tag in text}
            return {tag: as_typed(value, tag) for tag in tags}
        case WordKind.SEVERAL:
            return {tag: "\n".join(lines) for tag, lines in value.items()}
        case _:
            return dict(value)


def _put_words(document: Any, words: Words, given: Given, problems: Problems) -> None:
    start = f"words.{words.name}."
    typed = {key.removeprefix(start): text.replace("\r\n", "\n").strip() for key, text in given.items() if key.startswith(start)}
    if not typed:
        return
    before = _present_words(_at(document, words.place), words.kind)
    now = {tag: text for tag, text in {**before, **typed}.items() if text}
    if words.needed and SOURCE_LANGUAGE not in now:
        problems[f"{start}{SOURCE_LANGUAGE}"] = f"Write the {words.label.lower()} in English"
        return
    if now == before:
        return
    try:
        _put(document, words.place, _as_kept(now, words.kind) if now else None)
    except BlocksDiffer as differ:
        problems[start + next(tag for tag in typed if tag != SOURCE_LANGUAGE)] = str(differ)


def _as_kept(now: Mapping[str, str], kind: WordKind) -> object:
    match kind:
        case WordKind.BODY:
            return as_blocks(now)
        case WordKind.SEVERAL:
            return {tag: [line.strip() for line in text.split("\n") if line.strip()] for tag, text in now.items()}
        case _:
            return dict(now)


def _put_fact(document: Any, fact: Fact, given: Given, problems: Problems) -> None:
    field = f"fact.{fact.name}"
    if field not in given and fact.kind is not FactKind.YES_NO:
        return
    text = given.get(field, "").strip()
    if fact.kind is FactKind.YES_NO:
        if bool(text) != bool(_at(document, fact.place)):
            _put(document, fact.place, True if text else None)
    elif not text and fact.kind is FactKind.DATE_OR_NONE:
        _put(document, fact.place, None)
    elif _is_date(text):
        _put(document, fact.place, text)
    else:
        problems[field] = f"{fact.label}: give a date, such as 2026-12-24"


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _at(document: Any, place: Place) -> Any:
    for step in place:
        if isinstance(document, dict) and step not in document:
            return None
        document = document[step]
    return document


def _put(document: Any, place: Place, value: object) -> None:
    """None takes it out."""
    *way, last = place
    inner = _at(document, tuple(way))
    if value is None:
        inner.pop(last, None)
    else:
        inner[last] = value
