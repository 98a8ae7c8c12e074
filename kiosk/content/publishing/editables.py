"""The things an admin can edit: a news item, a subject, a service, a form and each of its pages, the kiosk's own sentences."""

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


def subject(body: bytes, subject_id: str) -> Editable:
    """KeyError where there is none."""
    found = json.loads(body)["subjects"]
    place: Place = ("subjects", _position(found, subject_id))
    return Editable(
        "catalogue.json",
        f"subject/{subject_id}",
        found[place[1]]["title"]["en"],
        (Words("title", "Name", (*place, "title")), Words("description", "What is under it", (*place, "description"))),
        (),
        (f"catalogue.json subjects {subject_id}.",),
    )


def own_texts(body: bytes) -> Editable:
    """What the kiosk says in the council's voice."""
    lines = (
        Words(f"attract.{at}", f"While nobody is there, line {at + 1}", ("attract", at))
        for at in range(len(json.loads(body)["attract"]))
    )
    return Editable(
        "texts.json",
        "texts/own",
        "The kiosk's own sentences",
        (
            *lines,
            Words("closed", "While the shop is closed", ("closed",), hint="The kiosk adds when it opens next."),
            Words("urgent", "Above the way to urgent help", ("urgent",)),
            Words("finish", "At the end of a visit", ("finish",)),
            Words("privacy", "About privacy", ("privacy",), WordKind.LONG),
        ),
        (),
        ("texts.json ",),
        "menu",
    )


def form_words(body: bytes) -> Editable:
    """What a form says besides its pages."""
    form: Document = json.loads(body)
    path, first = f"forms/{form['id']}.json", form["pages"][0]["id"]
    declared = (
        Words(f"declaration.{at}", f"Declaration {at + 1}", ("declarations", at, "text"), WordKind.LONG)
        for at in range(len(form.get("declarations", ())))
    )
    charged = (
        Words(
            f"fee.{at}", f"Line {at + 1} of the bill", ("fee", at, "text"), hint="What stands in { } is filled in by the kiosk."
        )
        for at in range(len(form.get("fee", ())))
    )
    return Editable(
        path,
        f"form-words/{form['id']}",
        _text_of(form["title"]),
        (
            Words("title", "Name of the form", ("title",)),
            Words("privacy", "What we use the answers for", ("privacy",), WordKind.LONG, needed=False),
            *declared,
            *charged,
            Words("send_label", "Button that sends it", ("send_label",), hint="Such as “Accept and send”.", needed=False),
            Words("what_next", "What happens next", ("what_next",), WordKind.LONG, needed=False),
        ),
        (),
        tuple(f"{path} {part}" for part in ("title", "privacy", "declarations.", "fee.", "send_label", "what_next")),
        f"form/{form['id']}/{first}",
    )


def form_page(body: bytes, page_id: str) -> Editable:
    """KeyError where the form has no such page."""
    form: Document = json.loads(body)
    at = _position(form["pages"], page_id)
    page: Mapping[str, Any] = form["pages"][at]
    words = [Words(name, label, ("pages", at, name), kind, needed=False) for name, label, kind in PAGE_WORDS]
    for number, field in enumerate(page.get("fields", ())):
        words.extend(_field(field, ("pages", at, "fields", number)))
    path = f"forms/{form['id']}.json"
    places = (f"{path} pages.{page_id}.", f"{path} pages.{at}.")
    return Editable(path, f"form/{form['id']}/{page_id}", _page_title(page), tuple(words), (), places)


def _field(field: Mapping[str, Any], place: Place, within: str = "", before: str = "") -> Iterator[Words]:
    """`within`: the list of items that a question stands in, `before`: what its labels begin with."""
    start = f"{within}{field['id']}"
    for name, label, kind, hint in FIELD_WORDS:
        yield Words(f"{start}.{name}", f"{before}{label}", (*place, name), kind, hint, needed=name == "label")
    for number, option in enumerate(field.get("options", ())):
        yield Words(f"{start}.option.{option['value']}", f"{before}Answer {number + 1}", (*place, "options", number, "text"))
    for number, _ in enumerate(field.get("checks", ())):
        label = f"{before}Where rule {number + 1} is not kept"
        yield Words(
            f"{start}.check.{number}", label, (*place, "checks", number, "says"), WordKind.LINE, "Read beside the question."
        )
    if "fields" in field:
        yield Words(f"{start}.item_name", "One of them", (*place, "item_name"), hint="Such as “person”.", needed=False)
    for number, inner in enumerate(field.get("fields", ())):
        yield from _field(inner, (*place, "fields", number), f"{start}.", f"For each, {number + 1}: ")


def _page_title(page: Mapping[str, Any]) -> str:
    return _text_of(page.get("heading") or next((field["label"] for field in page.get("fields", ())), {}), page["id"])


def _text_of(text: str | Mapping[str, str], otherwise: str = "") -> str:
    return text if isinstance(text, str) else text.get("en", otherwise)


def _position(items: list[Document], wanted: str) -> int:
    for at, item in enumerate(items):
        if item["id"] == wanted:
            return at
    raise KeyError(wanted)
