"""The things an admin can edit: a news item, a service, a page of a form."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.content.publishing.editable import Editable, Fact, FactKind, Place, WordKind, Words

Document = dict[str, Any]
PAGE_WORDS = (("heading", "Heading", WordKind.LINE), ("explanation", "Explanation", WordKind.LONG))
FIELD_WORDS = (
    ("label", "Question", WordKind.LINE, "As the visitor reads it."),
    ("hint", "Hint", WordKind.LINE, "Smaller, under the question."),
    ("short", "In error messages", WordKind.LINE, "A few words that fit after “Enter”, such as “your full name”."),
)


def news_item(body: bytes, item_id: str) -> Editable:
    """KeyError where there is none."""
    at = _position(json.loads(body)["items"], item_id)
    place: Place = ("items", at)
    return Editable(
        "news.json",
        f"news/{item_id}",
        json.loads(body)["items"][at]["title"]["en"],
        (
            Words("title", "Headline", (*place, "title")),
            Words("summary", "In one sentence", (*place, "summary"), hint="Shown on the menu under the headline."),
            Words(
                "body",
                "Text",
                (*place, "body"),
                WordKind.BODY,
                "An empty line begins a new paragraph. Begin a line with * for a bullet, # for a heading, > for a box.",
            ),
        ),
        (
            Fact("valid_from", "First day", (*place, "valid_from"), FactKind.DATE),
            Fact("valid_until", "Last day", (*place, "valid_until"), FactKind.DATE, "The kiosk hides it by itself afterwards."),
            Fact("pinned", "Keep at the top", (*place, "pinned"), FactKind.YES_NO),
        ),
        (f"news.json {item_id}", f"news.json items {item_id}."),
    )


def service(body: bytes, service_id: str) -> Editable:
    """KeyError where there is none."""
    found = json.loads(body)["services"]
    at = _position(found, service_id)
    place: Place = ("services", at)
    fee = (Words("fee_note", "What it costs", (*place, "fee_note"), needed=False),)
    return Editable(
        "catalogue.json",
        f"service/{service_id}",
        found[at]["title"]["en"],
        (
            Words("title", "Name", (*place, "title"), hint="Begin with a verb: “Report a pothole”."),
            Words("summary", "In one sentence", (*place, "summary")),
            *fee,
            Words(
                "synonyms",
                "What people call it",
                (*place, "synonyms"),
                WordKind.SEVERAL,
                "One a line, in visitors' own words. Search finds the service by them.",
                needed=False,
            ),
        ),
        (
            Fact("review_on", "Review by", (*place, "review_on"), FactKind.DATE),
            Fact("valid_until", "Last day shown", (*place, "valid_until"), FactKind.DATE_OR_NONE, "Leave empty for no end."),
            Fact("urgent", "Urgent: comes first in search", (*place, "urgent"), FactKind.YES_NO),
        ),
        (f"catalogue.json {service_id}", f"catalogue.json services {service_id}."),
    )


def form_page(body: bytes, page_id: str) -> Editable:
    """KeyError where the form has no such page."""
    form: Document = json.loads(body)
    at = _position(form["pages"], page_id)
    page: Mapping[str, Any] = form["pages"][at]
    words = [Words(name, label, ("pages", at, name), kind, needed=False) for name, label, kind in PAGE_WORDS if name in page]
    for number, field in enumerate(page.get("fields", ())):
        words.extend(_field(field, ("pages", at, "fields", number)))
    path = f"forms/{form['id']}.json"
    places = (f"{path} pages.{page_id}.", f"{path} pages.{at}.")
    return Editable(path, f"form/{form['id']}/{page_id}", _page_title(page), tuple(words), (), places)


def _field(field: Mapping[str, Any], place: Place) -> Iterator[Words]:
    for name, label, kind, hint in FIELD_WORDS:
        if name in field or name == "hint":
            yield Words(f"{field['id']}.{name}", label, (*place, name), kind, hint, needed=name in field)
    for number, option in enumerate(field.get("options", ())):
        yield Words(f"{field['id']}.option.{option['value']}", f"Answer {number + 1}", (*place, "options", number, "text"))


def _page_title(page: Mapping[str, Any]) -> str:
    text: Any = page.get("heading") or next((field["label"] for field in page.get("fields", ())), {})
    title: str = text if isinstance(text, str) else text.get("en", page["id"])
    return title


def _position(items: list[Document], wanted: str) -> int:
    for at, item in enumerate(items):
        if item["id"] == wanted:
            return at
    raise KeyError(wanted)
