"""Where a finding can be put right: from the place that the checks name to the page that edits it."""

import re

from kiosk.text import in_words

_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_FILES = {"catalogue.json": ("services", "service"), "news.json": ("items", "news")}


def place_link(where: str) -> str:
    """The page's address; "" where the console has none."""
    path, _, place = where.partition(" ")
    if path.startswith("forms/"):
        return _in_form(path.removeprefix("forms/").removesuffix(".json"), place)
    if path == "calendar.json":
        return "/content/calendar"
    if path not in _FILES:
        return ""
    group, kind = _FILES[path]
    words = re.split(r"[ .]", place.removeprefix("subjects ").removeprefix(f"{group} "))
    if place.startswith("subjects ") or not words[0] or words[0] == group:
        return "/content/menu" if kind == "service" else "/content/news"
    return f"/content/edit/{kind}/{words[0]}"


def _in_form(form_id: str, place: str) -> str:
    steps = re.split(r"[. ]", place)
    match steps:
        case ["prices", *_]:
            return f"/content/forms/{form_id}/prices"
        case ["fee", *_]:
            return f"/content/forms/{form_id}/costs"
        case ["calculations", *_]:
            return f"/content/forms/{form_id}/calculations"
        case [("title" | "privacy" | "declarations" | "send_label" | "what_next"), *_]:
            return f"/content/edit/form-words/{form_id}"
        case ["pages", page, "when"] if _ID.fullmatch(page):
            return f"/content/forms/{form_id}/condition?page={page}"
        case ["pages", page, question, "when"] if _ID.fullmatch(page):
            return f"/content/forms/{form_id}/condition?page={page}&question={question}"
        case ["pages", page, question, ("earliest" | "latest" | "prefill") as part] if _ID.fullmatch(page):
            return f"/content/forms/{form_id}/value?page={page}&question={question}&part={part}"
        case ["pages", page, question, "checks", number, "must"] if _ID.fullmatch(page):
            return f"/content/forms/{form_id}/condition?page={page}&question={question}&check={number}"
        case ["pages", page, *_] if _ID.fullmatch(page):
            return f"/content/edit/form/{form_id}/{page}"
    return f"/content/forms/{form_id}"


_LANGUAGES = {
    "en": "English",
    "cy": "Welsh",
    "pl": "Polish",
    "ar": "Arabic",
    "uk": "Ukrainian",
    "ro": "Romanian",
    "zh-Hans": "Chinese",
}
_TAG = re.compile(r"'([a-z]{2,3}(?:-[A-Za-z]+)?)'")
_PARTS = {"pages": "page", "fields": "question", "options": "answer", "checks": "rule"}


def place_words(where: str) -> str:
    """A place as people would say it: "Form Missed bin, page Which, question Which, label"."""
    path, _, place = where.partition(" ")
    known = {
        "catalogue.json": "Service",
        "news.json": "News",
        "calendar.json": "Opening times",
        "texts.json": "The kiosk's own sentences",
    }
    if path.startswith("forms/"):
        begin = f"Form {in_words(path.removeprefix('forms/').removesuffix('.json'))}"
    else:
        begin = known.get(path, path)
    words = [word for word in re.split(r"[ .]", place) if word and word not in ("services", "items")]
    said = [f"{_PARTS[word]} {_named(word, words[at + 1])}" for at, word in enumerate(words[:-1]) if word in _PARTS]
    rest = [word for at, word in enumerate(words) if word not in _PARTS and (at == 0 or words[at - 1] not in _PARTS)]
    return ", ".join([begin, *said, *(in_words(word) for word in rest)])


def _named(part: str, name: str) -> str:
    """Rules have no names: people count them from one."""
    return str(int(name) + 1) if part == "checks" and name.isdecimal() else in_words(name)


def plain_message(message: str) -> str:
    """With languages called by their names."""
    return _TAG.sub(lambda tag: _LANGUAGES.get(tag[1], tag[0]), message)
