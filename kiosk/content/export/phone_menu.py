"""The same catalogue as a tree for a telephone menu: what is said, which key leads where, whom to put through to."""

import json
from collections.abc import Mapping, Sequence
from importlib import resources

from kiosk.content.channel import Channel, ChannelKind
from kiosk.content.content import Content
from kiosk.content.hours import WeeklyHours
from kiosk.content.service import Service
from kiosk.content.subject import Opens
from kiosk.language import SOURCE_LANGUAGE
from kiosk.text import pick

KEYS = 8
"""1 to 8 choose; 9 is for more, 0 for a person, and * goes back: the same at every place."""
MORE = "9"
Node = dict[str, object]


def phone_menu(content: Content, language: str) -> Node:
    """Urgent help is said first and needs one key."""
    return _PhoneMenu(content, language).tree()


class _PhoneMenu:
    def __init__(self, content: Content, language: str) -> None:
        self._content = content
        self._language = language
        self._words = _words(language)

    def tree(self) -> Node:
        urgent = [self._service(service) for service in self._content.services if service.urgent]
        first = self._menu("urgent", pick(self._content.texts.urgent, self._language), urgent)
        subjects = [subject for subject in self._content.subjects if subject.opens is Opens.SERVICES]
        menus = [first, *(self._subject(subject.id) for subject in subjects)]
        keys = self._keyed([menu for menu in menus if menu["keys"]])
        return {
            "language": self._language,
            "says": pick(self._content.council.name, self._language),
            "prompts": self._prompts(keys)[:-1],
            "zero": {"id": "person", "number": self._content.council.phone},
            "out_of_hours": self._content.council.out_of_hours_phone,
            "menu": keys,
        }

    def _subject(self, subject_id: str) -> Node:
        subject = self._content.subject(subject_id)
        services = [self._service(service) for service in self._content.services if service.subject == subject_id]
        return self._menu(subject_id, pick(subject.title, self._language), services)

    def _menu(self, node_id: str, says: str, below: Sequence[Node]) -> Node:
        keys = self._keyed(below)
        return {"id": node_id, "says": says, "prompts": self._prompts(keys), "keys": keys}

    def _keyed(self, nodes: Sequence[Node]) -> Node:
        keys: Node = {str(number): node for number, node in enumerate(nodes[:KEYS], 1)}
        if nodes[KEYS:]:
            keys[MORE] = self._menu("more", self._words["more"], nodes[KEYS:])
        return keys

    def _prompts(self, keys: Node) -> list[str]:
        """What is read out, one sentence a key, the ways out last."""
        said = [(key, node["says"]) for key, node in keys.items() if isinstance(node, dict)]
        choices = [self._words["press"].format(what=what, key=key) for key, what in said]
        return [*choices, self._words["person"], self._words["back"]]

    def _service(self, service: Service) -> Node:
        return {
            "id": service.id,
            "lgsl": service.lgsl,
            "says": pick(service.title, self._language),
            "then": pick(service.summary, self._language),
            "urgent": service.urgent,
            "put_through": [_line(channel) for channel in service.channels if channel.number],
        }


def _line(channel: Channel) -> Node:
    hours = channel.hours
    if isinstance(hours, WeeklyHours):
        written: object = {day: [f"{a:%H:%M}-{b:%H:%M}" for a, b in spans] for day, spans in hours.days() if spans}
    else:
        written = hours
    return {"number": channel.number, "hours": written, "out_of_hours": channel.kind is ChannelKind.OUT_OF_HOURS}


def _words(language: str) -> Mapping[str, str]:
    """English, where a language has none yet."""
    text = resources.files("kiosk.content.export").joinpath("phone_words.json").read_text(encoding="utf-8")
    known: Mapping[str, Mapping[str, str]] = json.loads(text)
    return known.get(language, known[SOURCE_LANGUAGE])
