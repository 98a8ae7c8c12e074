"""What a self-test and a publishing admin should know about the catalogue, the news, the calendars and the texts."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from pydantic import BaseModel

from kiosk.content.calendar import Calendars
from kiosk.content.catalogue import Catalogue
from kiosk.content.channel import ChannelKind
from kiosk.content.news import News
from kiosk.content.service import Service
from kiosk.content.shop import ShopSheet
from kiosk.content.texts_in import texts_in
from kiosk.forms.finding import Finding, Severity
from kiosk.language import SOURCE_LANGUAGE

SOON = timedelta(days=30)
REACHED = {ChannelKind.PHONE: "phone", ChannelKind.COUNTER: "counter", ChannelKind.OUT_OF_HOURS: "phone"}


def check_catalogue(catalogue: Catalogue, form_ids: Collection[str], today: date) -> Iterator[Finding]:
    """Ids that lead nowhere, ids twice, dates gone by, services without a way to a person."""
    yield from _twice("catalogue.json", [subject.id for subject in catalogue.subjects])
    yield from _twice("catalogue.json", [service.id for service in catalogue.services])
    subjects = {subject.id for subject in catalogue.subjects}
    services = {service.id for service in catalogue.services}
    for service in catalogue.services:
        yield from _check_service(service, subjects, services, form_ids)
        yield from _check_dates(service, today)


def _check_service(service: Service, subjects: set[str], services: set[str], form_ids: Collection[str]) -> Iterator[Finding]:
    where = f"catalogue.json {service.id}"
    if service.subject not in subjects:
        yield _error("no-such-subject", where, f"It is under the subject “{service.subject}”, which does not exist.")
    if service.form is not None and service.form not in form_ids:
        yield _error("no-such-form", where, f"Its form “{service.form}” does not exist.")
    for other in service.related:
        if other not in services:
            yield _error("no-such-service", where, f"It names the related service “{other}”, which does not exist.")
    if not service.owner.strip():
        yield _error("no-owner", where, "No team owns it.")
    if not any(channel.kind in REACHED for channel in service.channels):
        yield _warning("no-person", where, "It shows no phone number and no counter, so nobody can be asked.")
    if service.form is not None and not service.here:
        yield _warning("form-not-offered", where, "It has a form, but no channel says that it can be done here.")
    for channel in service.channels:
        if channel.kind in (ChannelKind.PHONE, ChannelKind.OUT_OF_HOURS) and not channel.number:
            yield _error("no-number", where, f"Its {channel.kind.value} channel has no number.")


def _check_dates(service: Service, today: date) -> Iterator[Finding]:
    where = f"catalogue.json {service.id}"
    if service.review_on < today:
        yield _warning("review-due", where, f"Its review was due on {_day(service.review_on)}.")
    if service.valid_until and service.valid_until < today:
        yield _warning("expired", where, f"It stopped being shown after {_day(service.valid_until)}.")
    elif service.valid_until and service.valid_until < today + SOON:
        yield _warning("expires-soon", where, f"It stops being shown after {_day(service.valid_until)}.")


def check_news(news: News, catalogue: Catalogue, sheet: ShopSheet, today: date) -> Iterator[Finding]:
    yield from _twice("news.json", [item.id for item in news.items])
    services = {service.id for service in catalogue.services}
    shops = {shop.id for shop in sheet.shops}
    for item in news.items:
        where = f"news.json {item.id}"
        if item.service is not None and item.service not in services:
            yield _error("no-such-service", where, f"It leads to the service “{item.service}”, which does not exist.")
        for shop in item.shops:
            if shop not in shops:
                yield _error("no-such-shop", where, f"It is for the shop “{shop}”, which does not exist.")
        if item.valid_until < today:
            yield _warning("expired", where, f"It stopped being shown after {_day(item.valid_until)}.")


def check_calendars(calendars: Calendars, sheet: ShopSheet, today: date) -> Iterator[Finding]:
    """Each shop has one calendar, looked at for some weeks ahead."""
    kept = {calendar.shop for calendar in calendars.shops}
    for shop in sheet.shops:
        if shop.id not in kept:
            yield _error("no-calendar", f"shop.json {shop.id}", "It has no calendar, so the kiosk cannot say when it is open.")
    for calendar in calendars.shops:
        where = f"calendar.json {calendar.shop}"
        yield from _twice(where, [str(exception.day) for exception in calendar.exceptions])
        if calendar.complete_until < today + SOON:
            yield _warning("calendar-ends", where, f"Nobody has filled it in beyond {_day(calendar.complete_until)}.")


def check_texts(name: str, part: BaseModel, sheet: ShopSheet) -> Iterator[Finding]:
    """A text without English cannot be shown; one without a language that should be complete is shown in English."""
    complete = [language for language in sheet.languages if language.complete and language.tag != SOURCE_LANGUAGE]
    for place, text in texts_in(part):
        if not text.get(SOURCE_LANGUAGE, "").strip():
            yield _error("no-english", f"{name} {place}", "The English words are missing.")
        for language in complete:
            if not text.get(language.tag, "").strip():
                yield _warning("no-translation", f"{name} {place}", f"Missing in {language.name}; shown in English instead.")


def _twice(where: str, ids: Iterable[str]) -> Iterator[Finding]:
    for found, count in Counter(ids).items():
        if count > 1:
            yield _error("twice", f"{where} {found}", f"“{found}” stands there {count} times.")


def _error(code: str, where: str, message: str) -> Finding:
    return Finding(Severity.ERROR, code, where, message)


def _warning(code: str, where: str, message: str) -> Finding:
    return Finding(Severity.WARNING, code, where, message)


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"
