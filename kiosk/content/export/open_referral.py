"""The services in the shape of Open Referral UK 3.0, a profile of HSDS 3.0: a page of `/services`, whole."""

from collections.abc import Iterable, Iterator
from uuid import NAMESPACE_URL, uuid5

from kiosk.content.channel import Channel, ChannelKind
from kiosk.content.content import Content
from kiosk.content.hours import WeeklyHours
from kiosk.content.service import Service
from kiosk.content.shop import Shop
from kiosk.text import pick

DAYS = {"mon": "MO", "tue": "TU", "wed": "WE", "thu": "TH", "fri": "FR", "sat": "SA", "sun": "SU"}
LGSL = "https://standards.esd.org.uk/?uri=list%2FenglishAndWelshServices"
LAST_MINUTE = "23:59"
"""A day has no 24:00 in the standard."""
PHONES = {ChannelKind.PHONE: "voice", ChannelKind.OUT_OF_HOURS: "voice"}
Made = dict[str, object]


def open_referral(content: Content, language: str) -> Made:
    """Ids are UUIDs made from our own, so that they stay the same from one export to the next."""
    services = [_service(content, service, language) for service in content.services]
    return {
        "total_items": len(services),
        "total_pages": 1,
        "page_number": 1,
        "size": len(services),
        "first_page": True,
        "last_page": True,
        "empty": not services,
        "contents": services,
    }


def _service(content: Content, service: Service, language: str) -> Made:
    made: Made = {
        "id": _id(content, "service", service.id),
        "name": pick(service.title, language),
        "description": pick(service.summary, language),
        "status": "active",
        "url": f"https://{_address(content, service)}",
        "organization_id": _organisation_id(content, service),
        "organization": _organisation(content, service, language),
        "phones": list(_phones(content, service, language)),
        "schedules": list(_schedules(content, service)),
        "service_at_locations": list(_locations(content, service, language)),
        "languages": [_language(content, service, tag) for tag in sorted(service.title)],
        "attributes": list(_attributes(content, service)),
    }
    if service.fee_note:
        made["fees_description"] = pick(service.fee_note, language)
    if service.valid_until:
        made["alert"] = f"Until {service.valid_until.isoformat()}"
    return made


def _address(content: Content, service: Service) -> str:
    """Of its own page, or of the council's: every service needs one."""
    own = (channel.address for channel in service.channels if channel.kind is ChannelKind.WEB and channel.address)
    return next(own, content.council.website)


def _organisation_id(content: Content, service: Service) -> str:
    return _id(content, "organization", pick(service.provider, "en") or content.council.website)


def _organisation(content: Content, service: Service, language: str) -> Made:
    name = pick(service.provider, language) or pick(content.council.name, language)
    return {
        "id": _organisation_id(content, service),
        "name": name,
        "description": name,
        "website": f"https://{content.council.website}",
    }


def _phones(content: Content, service: Service, language: str) -> Iterator[Made]:
    for channel in service.channels:
        if channel.kind in PHONES and channel.number:
            yield {
                "id": _id(content, "phone", f"{service.id}/{channel.kind}"),
                "number": channel.number,
                "type": PHONES[channel.kind],
                "description": pick(channel.text, language),
            }


def _schedules(content: Content, service: Service) -> Iterator[Made]:
    for channel in service.channels:
        if channel.kind in PHONES:
            yield from _hours_of(content, f"{service.id}/{channel.kind}", channel)


def _hours_of(content: Content, of: str, channel: Channel) -> Iterator[Made]:
    if channel.hours == "always":
        yield _schedule(content, of, DAYS.values(), "00:00", LAST_MINUTE)
    elif isinstance(channel.hours, WeeklyHours):
        yield from _weekly(content, of, channel.hours)


def _weekly(content: Content, of: str, hours: WeeklyHours) -> Iterator[Made]:
    """One schedule for all days of the same hours."""
    days: dict[tuple[str, str], list[str]] = {}
    for day, spans in hours.days():
        for opens, closes in spans:
            days.setdefault((f"{opens:%H:%M}", f"{closes:%H:%M}"), []).append(DAYS[day])
    for (opens_at, closes_at), on in days.items():
        yield _schedule(content, of, on, opens_at, closes_at)


def _schedule(content: Content, of: str, days: Iterable[str], opens_at: str, closes_at: str) -> Made:
    byday = ",".join(days)
    return {
        "id": _id(content, "schedule", f"{of}/{byday}/{opens_at}"),
        "freq": "WEEKLY",
        "byday": byday,
        "opens_at": opens_at,
        "closes_at": closes_at,
    }


def _locations(content: Content, service: Service, language: str) -> Iterator[Made]:
    if not any(channel.kind is ChannelKind.COUNTER for channel in service.channels):
        return
    for shop in content.sheet.shops:
        if not service.available.shops or shop.id in service.available.shops:
            location = _location(content, shop, language)
            made = {"service_id": _id(content, "service", service.id), "location_id": location["id"], "location": location}
            yield {"id": _id(content, "service_at_location", f"{service.id}/{shop.id}"), **made}


def _location(content: Content, shop: Shop, language: str) -> Made:
    written = pick(shop.address, language)
    street, _, town = written.rpartition(", ")
    place, _, postcode = town.partition(" ")
    return {
        "id": _id(content, "location", shop.id),
        "location_type": "physical",
        "name": pick(shop.name, language),
        "addresses": [
            {
                "id": _id(content, "address", shop.id),
                "address_1": street,
                "city": place,
                "state_province": "",
                "postal_code": postcode,
                "country": "GB",
                "address_type": "physical",
            }
        ],
        "phones": [{"id": _id(content, "phone", shop.id), "number": shop.phone, "type": "voice"}],
        "schedules": list(_weekly(content, shop.id, content.calendar(shop.id).weekly)),
    }


def _language(content: Content, service: Service, tag: str) -> Made:
    return {"id": _id(content, "language", f"{service.id}/{tag}"), "code": tag}


def _attributes(content: Content, service: Service) -> Iterator[Made]:
    if service.lgsl is None:
        return
    term = {
        "id": _id(content, "taxonomy_term", f"lgsl/{service.lgsl}"),
        "code": str(service.lgsl),
        "name": f"LGSL {service.lgsl}",
        "description": "A service of the Local Government Service List",
        "taxonomy": "LGSL",
        "taxonomy_detail": {
            "id": _id(content, "taxonomy", "lgsl"),
            "name": "LGSL",
            "description": "The Local Government Service List",
            "uri": LGSL,
        },
    }
    yield {
        "id": _id(content, "attribute", service.id),
        "link_id": _id(content, "service", service.id),
        "link_entity": "service",
        "taxonomy_term_id": term["id"],
        "taxonomy_term": term,
    }


def _id(content: Content, kind: str, of: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"https://{content.council.website}/{kind}/{of}"))
