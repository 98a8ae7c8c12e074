"""The screen while nobody is here, and what stands around it. Imported before the first frame: nothing of visits in it."""

from datetime import datetime

from kiosk.content.content import Content
from kiosk.content.opening import Opening
from kiosk.language import SOURCE_LANGUAGE
from kiosk.text import pick
from ui.touch.presenters import when
from ui.touch.screens.attract.attract_view import AttractView
from ui.touch.screens.closed.closed_view import ClosedView
from ui.touch.screens.language.language_view import LanguageRow
from ui.touch.shell.shell_view import ChromeView


def languages(content: Content) -> tuple[LanguageRow, ...]:
    return tuple(LanguageRow(language.tag, language.name) for language in content.languages)


def attract_view(content: Content, shop_id: str, moment: datetime) -> AttractView:
    opening = content.calendar(shop_id).opening(moment)
    news = content.news_on(moment.date(), shop_id)
    language = SOURCE_LANGUAGE
    return AttractView(
        council=pick(content.council.name, language),
        shop=pick(content.shop(shop_id).name, language),
        until=when.hour(opening.closes_at, language) if opening.closes_at else "",
        opens=_next_opening(opening, language),
        reason=_reason(opening, language),
        headline=pick(news[0].title, language) if news else "",
        languages=languages(content),
    )


def closed_view(content: Content, shop_id: str, moment: datetime) -> ClosedView:
    opening = content.calendar(shop_id).opening(moment)
    council = content.council
    return ClosedView(
        opens=_next_opening(opening, SOURCE_LANGUAGE),
        reason=_reason(opening, SOURCE_LANGUAGE),
        phone=council.phone,
        out_of_hours=council.out_of_hours_phone,
        website=council.website,
    )


def at_rest(content: Content, bars: bool = False) -> ChromeView:
    """What stands around the screen while nobody is here, and after a visit has just ended."""
    return ChromeView(
        council=pick(content.council.name, SOURCE_LANGUAGE), bars=bars, can_leave=False, languages=languages(content)
    )


def _next_opening(opening: Opening, language: str) -> str:
    if opening.opens_at is None:
        return ""
    return f"{when.weekday(opening.opens_at.date(), language)} {when.hour(opening.opens_at, language)}"


def _reason(opening: Opening, language: str) -> str:
    if opening.event is not None:
        return pick(opening.event.title, language)
    return pick(opening.reason, language) if opening.reason else ""
