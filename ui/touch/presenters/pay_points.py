"""Where a bill can be paid in cash, the nearest first, in the visitor's words."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.content.content import Content
from kiosk.content.hours import Span
from kiosk.content.shop import PayPoint
from kiosk.receipt.cash_slip import PlaceToPay
from kiosk.receipt.receipt_texts import receipt_text
from ui.touch.presenters import when

MOST = 4
"""As many as fit a slip that one can still overlook."""
_A_MONDAY = date(2026, 11, 23)


def places_to_pay(content: Content, shop_id: str, moment: datetime, language: str) -> tuple[PlaceToPay, ...]:
    zone = content.council.time_zone
    return tuple(_place(point, moment, zone, language) for point in content.pay_points(shop_id)[:MOST])


def _place(point: PayPoint, moment: datetime, zone: ZoneInfo, language: str) -> PlaceToPay:
    walk = "" if point.walk_minutes is None else receipt_text("minutes", language).format(minutes=point.walk_minutes)
    hours = tuple((_days(first, last, language), _spans(spans, language)) for first, last, spans in point.hours.alike())
    return PlaceToPay(point.name, point.address, walk, _now(point, moment, zone, language), hours)


def _now(point: PayPoint, moment: datetime, zone: ZoneInfo, language: str) -> str:
    closes = point.hours.closes_at(moment, zone)
    if closes is not None:
        return receipt_text("open_until", language).format(hour=when.hour(closes, language))
    opens = point.hours.opens_next(moment, zone)
    if opens is None:
        return receipt_text("closed", language)
    day = when.weekday(opens.date(), language)
    return receipt_text("opens_at", language).format(day=day, hour=when.hour(opens, language))


def _days(first: int, last: int, language: str) -> str:
    names = [when.weekday(_A_MONDAY + timedelta(days=day), language) for day in (first, last)]
    return names[0] if first == last else receipt_text("days", language).format(first=names[0], last=names[1])


def _spans(spans: tuple[Span, ...], language: str) -> str:
    if not spans:
        return receipt_text("closed", language)
    pattern = receipt_text("hours", language)
    return ", ".join(pattern.format(start=when.hour(start, language), end=when.hour(end, language)) for start, end in spans)
