"""Open311 GeoReport v2: `POST requests.json`, form fields in, a service request's id out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

from pydantic import JsonValue

from kiosk.delivery.adapter import PROMISED
from kiosk.delivery.answers import answer_text
from kiosk.delivery.delivery_fault import DeliveryFault, DeliveryReason
from kiosk.delivery.http_exchange import get, post
from kiosk.delivery.report import Report
from kiosk.delivery.settings import DeliveryRule, Open311Settings

LONGEST_DESCRIPTION = 4000
"""GeoReport v2 says so."""
_AT_THE_HUB = "Photos came with it: they are in First Stop's console, under Submissions."
_LONGEST_REFERENCE = 120
_PLACES = (("lat", "long"), ("address_string",), ("address_id",))


@dataclass(frozen=True, slots=True)
class Open311:
    """GeoReport has no key against doubles: ours goes in the `Idempotency-Key` header, and in the description for people."""

    settings: Open311Settings
    api_key: str | None = field(repr=False)

    def deliver(self, report: Report, rule: DeliveryRule) -> str:
        sent = self._fields(report, rule)
        if not any(all(part in sent for part in place) for place in _PLACES):
            raise DeliveryFault(DeliveryReason.INCOMPLETE, "The form has no answer that says where: map address_string.")
        headers = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8", "Idempotency-Key": report.key}
        body = urlencode([*sent.items(), *(("media_url", link) for link in self._links(report))])
        answer = post(f"{self.settings.url}/requests.json", body.encode(), headers, self.settings.ca_file)
        return _their_reference(answer)

    def reference_for(self, token: str) -> str:
        """GeoReport's `GET tokens/….json`."""
        jurisdiction = self.settings.jurisdiction_id
        asked = f"?{urlencode({'jurisdiction_id': jurisdiction})}" if jurisdiction else ""
        answer = get(f"{self.settings.url}/tokens/{quote(token, safe='')}.json{asked}", self.settings.ca_file)
        first = answer[0] if isinstance(answer, list) and answer else answer
        found = first.get("service_request_id") if isinstance(first, Mapping) else None
        return str(found)[:_LONGEST_REFERENCE] if found else ""

    def _links(self, report: Report) -> list[str]:
        """One `media_url` each: a server that takes a single one has one of them at least."""
        return [one.link for one in report.files if one.link] if self.settings.files else []

    def _fields(self, report: Report, rule: DeliveryRule) -> dict[str, str]:
        said = _place(report) | _person(report) | {"description": report.summary()} | report.chosen(rule.fields)
        sign = f"{report.title}, reference {report.submission.reference} ({report.key})"
        if report.files and not self._links(report):
            sign += f"\n{_AT_THE_HUB}"
        said["description"] = f"{sign}\n{said['description']}"[:LONGEST_DESCRIPTION]
        said["service_code"] = rule.service_code or ""
        if self.settings.jurisdiction_id:
            said["jurisdiction_id"] = self.settings.jurisdiction_id
        if self.api_key:
            said["api_key"] = self.api_key
        return said


def _place(report: Report) -> dict[str, str]:
    """The first address that was given, where the settings map no other."""
    address = report.first_address()
    if address is None:
        return {}
    return {"address_string": answer_text(dict(address))}


def _person(report: Report) -> dict[str, str]:
    return {name: report.said(name) for name in ("email", "phone") if report.said(name)}


def _their_reference(answer: JsonValue) -> str:
    """The service request's id, or the token by which it can be asked for later."""
    first = answer[0] if isinstance(answer, list) and answer else answer
    if not isinstance(first, Mapping):
        raise DeliveryFault(DeliveryReason.NOT_LET_IN, "It answered, but not as an Open311 server does: look at the address.")
    for name, sign in (("service_request_id", ""), ("token", PROMISED)):
        if first.get(name):
            return f"{sign}{first[name]}"[:_LONGEST_REFERENCE]
    raise DeliveryFault(DeliveryReason.NOT_LET_IN, "It answered without an id or a token.")
