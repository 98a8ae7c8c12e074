"""One bundle of content, ready to be shown."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel

from kiosk.bills.bill_book import BillBook
from kiosk.content.calendar import Calendars, ShopCalendar
from kiosk.content.catalogue import Catalogue
from kiosk.content.council import Council, Language
from kiosk.content.news import News, NewsItem
from kiosk.content.reading import read
from kiosk.content.refused import ContentFault, ContentRefused
from kiosk.content.service import Service
from kiosk.content.shop import PayPoint, Shop, ShopSheet
from kiosk.content.subject import Subject
from kiosk.content.texts import Texts
from kiosk.content.way import Way, ways
from kiosk.forms.finding import Finding, Severity
from kiosk.forms.form_unreadable import FormUnreadable
from kiosk.forms.gazetteer import Gazetteer

if TYPE_CHECKING:
    from kiosk.content.search.hit import Hit
    from kiosk.content.search.plain_words import PlainWords
    from kiosk.content.search.search import Search
    from kiosk.forms.form import Form

    ReadForm = Callable[[Path], Form]
    """Raises FormUnreadable."""


class Content:
    """A folder of content files, read whole but for its forms, which are read when first asked for."""

    def __init__(
        self,
        folder: Path,
        catalogue: Catalogue,
        news: News,
        calendars: Calendars,
        sheet: ShopSheet,
        texts: Texts,
        read_form: "ReadForm | None" = None,
    ) -> None:
        self.folder = folder
        self.catalogue = catalogue
        self.news_sheet = news
        self.sheet = sheet
        self.texts = texts
        self.calendars = calendars
        self._services = {service.id: service for service in catalogue.services}
        self._subjects = {subject.id: subject for subject in catalogue.subjects}
        self._calendars = {calendar.shop: calendar for calendar in calendars.shops}
        self._forms: dict[str, Form] = {}
        self._read_form = read_form or _read_form

    @classmethod
    def load(cls, folder: Path, read_form: "ReadForm | None" = None) -> "Content":
        """Read a bundle; ContentRefused names the file and place that cannot be read."""
        return cls(
            folder,
            read(folder, "catalogue.json", Catalogue),
            read(folder, "news.json", News),
            read(folder, "calendar.json", Calendars),
            read(folder, "shop.json", ShopSheet),
            read(folder, "texts.json", Texts),
            read_form,
        )

    @property
    def council(self) -> Council:
        return self.sheet.council

    @property
    def languages(self) -> tuple[Language, ...]:
        return self.sheet.languages

    @property
    def news(self) -> tuple[NewsItem, ...]:
        return self.news_sheet.items

    @property
    def subjects(self) -> tuple[Subject, ...]:
        return self.catalogue.subjects

    @property
    def services(self) -> tuple[Service, ...]:
        return self.catalogue.services

    def service(self, service_id: str) -> Service:
        return self._services[service_id]

    def subject(self, subject_id: str) -> Subject:
        return self._subjects[subject_id]

    def shop(self, shop_id: str) -> Shop:
        return next(shop for shop in self.sheet.shops if shop.id == shop_id)

    def calendar(self, shop_id: str) -> ShopCalendar:
        return self._calendars[shop_id]

    def pay_points(self, shop_id: str) -> tuple[PayPoint, ...]:
        """Near this shop, nearest first."""
        near = (point for point in self.sheet.pay_points if not point.shops or shop_id in point.shops)
        return tuple(sorted(near, key=lambda point: point.walk_minutes or 0))

    @cached_property
    def bills(self) -> BillBook:
        """The layouts of the council's bills."""
        return BillBook(self.sheet.bills)

    def services_on(self, day: date, shop_id: str) -> tuple[Service, ...]:
        """What may be offered that day in that shop, in the order of the menu."""
        return tuple(service for service in self.services if service.shown_on(day, shop_id))

    def services_under(self, subject_id: str, day: date, shop_id: str) -> tuple[Service, ...]:
        return tuple(service for service in self.services_on(day, shop_id) if service.subject == subject_id)

    def news_on(self, day: date, shop_id: str) -> tuple[NewsItem, ...]:
        """Pinned first, then the newest."""
        shown = [item for item in self.news if item.shown_on(day, shop_id)]
        return tuple(sorted(shown, key=lambda item: (item.pinned, item.valid_from), reverse=True))

    def ways(self, service: Service, moment: datetime, shop_id: str) -> tuple[Way, ...]:
        """Every way of getting a service, and whether each is open at an aware moment."""
        return ways(service, moment, self.calendar(shop_id))

    def form_ids(self) -> Iterator[str]:
        return (path.stem for path in sorted((self.folder / "forms").glob("*.json")))

    def form(self, form_id: str) -> "Form":
        """ContentRefused when it cannot be read."""
        if form_id not in self._forms:
            try:
                self._forms[form_id] = self._read_form(self.folder / "forms" / f"{form_id}.json")
            except FormUnreadable as trouble:
                words = "; ".join(str(fault) for fault in trouble.faults)
                raise ContentRefused(ContentFault.UNREADABLE, f"forms/{form_id}.json", words) from trouble
        return self._forms[form_id]

    @cached_property
    def gazetteer(self) -> Gazetteer | None:
        """The addresses of the council's area, where the bundle has them."""
        path = self.folder / "gazetteer.csv"
        return Gazetteer.read(path) if path.exists() else None

    @cached_property
    def plain_words(self) -> "PlainWords":
        from kiosk.content.search.plain_words import PlainWords

        return read(self.folder, "plain_words.json", PlainWords)

    @cached_property
    def search(self) -> "Search":
        from kiosk.content.search.search import Search

        return Search.over(self.services, self.news, self.plain_words)

    def check(self, today: date) -> tuple[Finding, ...]:
        """Everything a self-test or an admin should know; no ERROR among them means usable."""
        from kiosk.content.checks import check_calendars, check_catalogue, check_news, check_texts

        found = [
            *check_catalogue(self.catalogue, frozenset(self.form_ids()), today),
            *check_news(self.news_sheet, self.catalogue, self.sheet, today),
            *check_calendars(self.calendars, self.sheet, today),
            *self._check_forms(),
        ]
        for name, part in self._parts():
            found.extend(check_texts(name, part, self.sheet))
        return tuple(found)

    def usable(self, today: date) -> bool:
        return all(finding.severity is not Severity.ERROR for finding in self.check(today))

    def find(self, query: str, language: str, day: date, shop_id: str, limit: int = 10) -> "list[Hit]":
        """Services and news that answer, urgent first, without those that may not be shown that day in that shop."""
        shown = {service.id for service in self.services_on(day, shop_id)} | {item.id for item in self.news_on(day, shop_id)}
        return [hit for hit in self.search.find(query, language, 3 * limit) if hit.id in shown][:limit]

    def _parts(self) -> Iterator[tuple[str, BaseModel]]:
        yield "catalogue.json", self.catalogue
        yield "news.json", self.news_sheet
        yield "calendar.json", self.calendars
        yield "shop.json", self.sheet
        yield "texts.json", self.texts

    def _check_forms(self) -> Iterator[Finding]:
        for form_id in self.form_ids():
            try:
                form = self.form(form_id)
            except ContentRefused as refused:
                yield Finding(Severity.ERROR, "form-unreadable", refused.where, refused.sentence)
            else:
                if form.id != form_id:
                    yield Finding(Severity.ERROR, "form-misnamed", f"forms/{form_id}.json", f"Inside it is called “{form.id}”.")
                yield from self._check_bills(form)
                for page in form.pages:
                    if page.leads_to is not None and page.leads_to not in self._services:
                        where, says = f"forms/{form_id}.json {page.id}", f"It leads to “{page.leads_to}”, which does not exist."
                        yield Finding(Severity.ERROR, "no-such-service", where, says)

    def _check_bills(self, form: "Form") -> Iterator[Finding]:
        """A question that names a layout which is not there would take no number at all."""
        known = {layout.id for layout in self.sheet.bills}
        for field in form.fields():
            for name in getattr(field, "bills", ()):
                if name not in known:
                    where, says = (
                        f"forms/{form.id}.json {field.id}",
                        f"It takes “{name}” bills, which shop.json does not have.",
                    )
                    yield Finding(Severity.ERROR, "no-such-bill", where, says)


def _read_form(path: Path) -> "Form":
    from kiosk.forms.load_form import load_form  # after the first frame

    return load_form(path)
