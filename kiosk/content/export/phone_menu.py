"""The same catalogue as a tree for a telephone menu: what is said, which key leads where, whom to put through to."""

from collections.abc import Sequence

from kiosk.content.channel import Channel, ChannelKind
from kiosk.content.content import Content
from kiosk.content.hours import WeeklyHours
from kiosk.content.service import Service
from kiosk.content.subject import Opens
from kiosk.text import pick

KEYS = 8
"""1 to 8 choose; 9 is for more, 0 for a person, and * goes back: the same at every place."""
Node = dict[str, object]


def phone_menu(content: Content, language: str) -> Node:
    """Urgent help is said first and needs one key."""
    urgent = [service for service in content.services if service.urgent]
    nodes = [_subject(content, subject.id, language) for subject in content.subjects if subject.opens is Opens.SERVICES]
    first = _menu("urgent", pick(content.texts.urgent, language), [_service(service, language) for service in urgent])
    return {
        "language": language,
        "says": pick(content.council.name, language),
        "zero": {"id": "person", "number": content.council.phone},
        "out_of_hours": content.council.out_of_hours_phone,
        "menu": _keyed([first, *(node for node in nodes if node["keys"])]),
    }


def _subject(content: Content, subject_id: str, language: str) -> Node:
    subject = content.subject(subject_id)
    services = [service for service in content.services if service.subject == subject_id]
    return _menu(subject_id, pick(subject.title, language), [_service(service, language) for service in services])


def _menu(node_id: str, says: str, below: Sequence[Node]) -> Node:
    return {"id": node_id, "says": says, "keys": _keyed(below)}


def _keyed(nodes: Sequence[Node]) -> Node:
    keys: Node = {str(number): node for number, node in enumerate(nodes[:KEYS], 1)}
    if nodes[KEYS:]:
        keys["9"] = {"id": "more", "says": "", "keys": _keyed(nodes[KEYS:])}
    return keys


def _service(service: Service, language: str) -> Node:
    return {
        "id": service.id,
        "lgsl": service.lgsl,
        "says": pick(service.title, language),
        "then": pick(service.summary, language),
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
