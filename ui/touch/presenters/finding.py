"""The screens on which a visitor finds a service: at rest, languages, menu, subject, search, service, news."""

from datetime import datetime

from kiosk.content.channel import ChannelKind
from kiosk.content.content import Content
from kiosk.content.news import NewsItem
from kiosk.content.service import Service
from kiosk.content.subject import Opens
from kiosk.content.way import Way
from kiosk.text import pick
from kiosk.visit.equipment import Equipment
from kiosk.visit.preflight import can_start, hindrance, lacks
from kiosk.visit.visit import URGENT, Visit
from ui.touch.presenters import when
from ui.touch.presenters.blocks import block_rows
from ui.touch.presenters.resting import languages
from ui.touch.screens.language.language_view import LanguageView
from ui.touch.screens.menu.menu_view import MenuView, NewsRow, SubjectRow
from ui.touch.screens.news.news_view import HeadlineRow, NewsView
from ui.touch.screens.search.search_view import ResultKind, ResultRow, SearchView
from ui.touch.screens.service.service_view import ServiceView, WayKind, WayRow
from ui.touch.screens.subject.subject_view import Availability, ServiceRow, SubjectView

NEWS_ON_THE_MENU = 2
RESULTS = 8


def language_view(visit: Visit) -> LanguageView:
    return LanguageView(languages(visit.content), visit.language)


def menu_view(visit: Visit) -> MenuView:
    content, language = visit.content, visit.language
    offered = {service.subject for service in content.services_on(visit.shop.today, visit.shop.shop_id)}
    return MenuView(
        subjects=tuple(
            SubjectRow(one.id, one.icon, pick(one.title, language), pick(one.description, language))
            for one in content.subjects
            if one.opens is Opens.PERSON or one.id in offered
        ),
        urgent=pick(content.texts.urgent, language),
        news=tuple(NewsRow(item.id, pick(item.title, language)) for item in _news(visit)[:NEWS_ON_THE_MENU]),
        news_count=len(_news(visit)),
    )


def subject_view(visit: Visit, works: Equipment) -> SubjectView:
    content, language = visit.content, visit.language
    if visit.place.id == URGENT:
        urgent = [one for one in content.services_on(visit.shop.today, visit.shop.shop_id) if one.urgent]
        services = tuple(_service_row(one, language, works) for one in urgent)
        return SubjectView(title=pick(content.texts.urgent, language), services=services)
    subject = content.subject(visit.place.id)
    under = content.services_under(subject.id, visit.shop.today, visit.shop.shop_id)
    return SubjectView(
        title=pick(subject.title, language),
        description=pick(subject.description, language),
        services=tuple(_service_row(one, language, works) for one in under),
    )


def search_view(visit: Visit) -> SearchView:
    content, language = visit.content, visit.language
    if not visit.query.strip():
        common = [one for one in content.services_on(visit.shop.today, visit.shop.shop_id) if one.here]
        return SearchView(suggestions=tuple(pick(one.title, language) for one in common[:6]))
    offered = {one.id for one in content.services_on(visit.shop.today, visit.shop.shop_id)}
    offered |= {item.id for item in _news(visit)}
    hits = content.search.find(visit.query, language, RESULTS * 2)
    rows = [_result_row(content, hit.kind.value, hit.id, language) for hit in hits if hit.id in offered]
    return SearchView(query=visit.query, results=tuple(rows[:RESULTS]))


def service_view(visit: Visit, works: Equipment, moment: datetime) -> ServiceView:
    content, language = visit.content, visit.language
    service = content.service(visit.place.id)
    ways = content.ways(service, moment, visit.shop.shop_id)
    return ServiceView(
        id=service.id,
        title=pick(service.title, language),
        summary=pick(service.summary, language),
        here=service.here,
        hindrance=hindrance(service, works) or "",
        lacks=lacks(service, works),
        cost=pick(service.fee_note, language) if service.fee_note else "",
        ways=tuple(way_row(way, language) for way in ways if way.kind is not ChannelKind.HERE),
    )


def news_view(visit: Visit) -> NewsView:
    content, language = visit.content, visit.language
    if not visit.place.id:
        return NewsView(headlines=tuple(_headline(item, language) for item in _news(visit)))
    item = next(one for one in content.news if one.id == visit.place.id)
    leads_to = pick(content.service(item.service).title, language) if item.service else ""
    return NewsView(
        title=pick(item.title, language),
        date=when.day(item.valid_from, language),
        blocks=block_rows(item.body, lambda text: pick(text, language)),
        service=leads_to,
    )


def way_row(way: Way, language: str) -> WayRow:
    """A number or address first; what is said about it after."""
    words = pick(way.text, language)
    main = way.number or way.address or words
    return WayRow(WayKind(way.kind.value), main, words if words != main else "")


def _service_row(service: Service, language: str, works: Equipment) -> ServiceRow:
    availability = Availability.ELSEWHERE
    if service.here:
        availability = Availability.HERE if can_start(service, works) else Availability.NOT_NOW
    return ServiceRow(
        id=service.id,
        title=pick(service.title, language),
        summary=pick(service.summary, language),
        availability=availability,
        price=pick(service.fee_note, language) if service.fee_note else "",
        urgent=service.urgent,
    )


def _result_row(content: Content, kind: str, found: str, language: str) -> ResultRow:
    if kind == ResultKind.NEWS:
        item = next(one for one in content.news if one.id == found)
        return ResultRow(found, ResultKind.NEWS, pick(item.title, language), pick(item.summary, language))
    service = content.service(found)
    return ResultRow(
        found,
        ResultKind.SERVICE,
        pick(service.title, language),
        pick(service.summary, language),
        urgent=service.urgent,
        here=service.here,
    )


def _news(visit: Visit) -> tuple[NewsItem, ...]:
    return visit.content.news_on(visit.shop.today, visit.shop.shop_id)


def _headline(item: NewsItem, language: str) -> HeadlineRow:
    return HeadlineRow(item.id, pick(item.title, language), pick(item.summary, language), when.day(item.valid_from, language))
