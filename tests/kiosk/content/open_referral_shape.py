"""The shape of a service in Open Referral UK 3.0: what each part must have, may have, and of which kind.

Taken down from HSDS 3.0 (openreferral/specification, `schema/*.json`) and the UK profile (OpenReferralUK/uk-profile,
`profile/*.json`).
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit
from uuid import UUID

PART, LIST, TEXT, NUMBER = "part", "list", "text", "number"
REQUIRED = {
    "service": "id organization_id name status url",
    "organization": "id name description",
    "phone": "id number",
    "schedule": "id",
    "service_at_location": "id service_id location_id",
    "location": "id location_type",
    "address": "id address_1 city state_province postal_code country address_type",
    "language": "id",
    "attribute": "id link_id taxonomy_term_id link_entity",
    "taxonomy_term": "id code name description taxonomy",
    "taxonomy": "id name description",
}
TEXTS = {
    "service": "alternate_name description email interpretation_services application_process fees_description accreditations "
    "eligibility_description assured_date assurer_email alert last_modified licenses",
    "organization": "alternate_name email website year_incorporated legal_status logo uri parent_organization_id",
    "phone": "location_id service_id organization_id contact_id service_at_location_id type description",
    "schedule": "service_id location_id service_at_location_id valid_from valid_to dtstart timezone until wkst freq byday "
    "byweekno bymonthday byyearday description opens_at closes_at schedule_link attending_type notes",
    "service_at_location": "description",
    "location": "url organization_id name alternate_name description transportation external_identifier external_identifier_type",
    "address": "location_id attention address_2 region",
    "language": "service_id location_id phone_id name code note",
    "attribute": "link_type value label",
    "taxonomy_term": "parent_id language taxonomy_id term_uri term",
    "taxonomy": "uri version",
}
PARTS = {
    ("service", "organization"): (PART, "organization"),
    ("service", "phones"): (LIST, "phone"),
    ("service", "schedules"): (LIST, "schedule"),
    ("service", "service_at_locations"): (LIST, "service_at_location"),
    ("service", "languages"): (LIST, "language"),
    ("service", "attributes"): (LIST, "attribute"),
    ("service_at_location", "location"): (PART, "location"),
    ("location", "addresses"): (LIST, "address"),
    ("location", "phones"): (LIST, "phone"),
    ("location", "schedules"): (LIST, "schedule"),
    ("attribute", "taxonomy_term"): (PART, "taxonomy_term"),
    ("taxonomy_term", "taxonomy_detail"): (PART, "taxonomy"),
}
CHOICES = {
    "status": {"active", "inactive", "defunct", "temporarily closed"},
    "freq": {"WEEKLY", "MONTHLY"},
    "location_type": {"physical", "postal", "virtual"},
    "address_type": {"physical", "postal", "virtual"},
}
URLS = {"url", "website", "uri", "term_uri", "schedule_link"}
PATTERNS = {
    "opens_at": r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d\d:\d\d)?",
    "closes_at": r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d\d:\d\d)?",
    "byday": r"(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*",
    "country": r"[A-Z]{2}",
}


def faults(kind: str, value: object, where: str = "") -> Iterator[str]:
    """Every way in which a part is not as the standard has it."""
    if not isinstance(value, dict):
        yield f"{where}: not a {kind}"
        return
    required = REQUIRED[kind].split()
    yield from (f"{where}.{name}: missing" for name in required if not (name in value or name == "state_province"))
    for name, inner in value.items():
        place = f"{where}.{name}"
        if (kind, name) in PARTS:
            yield from _inside(*PARTS[kind, name], inner, place)
        elif name in required or name in TEXTS[kind].split():
            yield from _text(name, inner, place)
        else:
            yield f"{place}: not in the standard"


def _inside(form: str, kind: str, value: object, where: str) -> Iterator[str]:
    if form == PART:
        yield from faults(kind, value, where)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from faults(kind, item, f"{where}.{number}")
    else:
        yield f"{where}: not a list"


def _text(name: str, value: object, where: str) -> Iterator[str]:
    if not isinstance(value, str):
        yield f"{where}: not a text"
    elif name == "id" or name.endswith("_id"):
        if str(UUID(value)) != value:
            yield f"{where}: not a UUID"
    elif name in URLS and not urlsplit(value).netloc:
        yield f"{where}: not an address"
    elif name in CHOICES and value not in CHOICES[name]:
        yield f"{where}: {value!r} is none of the choices"
    elif name in PATTERNS and re.fullmatch(PATTERNS[name], value) is None:
        yield f"{where}: {value!r} is not as it should be"
