"""One page of some content, drawn by the kiosk's own screens: what an admin sees before publishing."""

import os
from pathlib import Path

from kiosk.content.content import Content
from kiosk.content.refused import ContentRefused
from kiosk.forms.filling import Filling
from kiosk.forms.form import Form
from kiosk.system_clock import SystemClock
from kiosk.visit.visit import Shop, Visit
from ui.touch.reading_parts import ReadingParts


class NothingToShow(Exception):
    """The content cannot be read, or has no such page; the text says which."""


def draw_still(bundle: Path, show: str, language: str, out: Path, *, portrait: bool, shop_id: str | None) -> None:
    """Writes a PNG of the panel's own size. Raises NothingToShow."""
    try:
        content = Content.load(bundle)
        visit = visit_at(content, show, language, shop_id or content.sheet.shops[0].id)
    except ContentRefused as refused:
        raise NothingToShow(str(refused)) from refused
    except (KeyError, StopIteration):
        raise NothingToShow(f"There is no {show!r} in {bundle}.") from None
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from ui.touch.picture import picture_of

    out.parent.mkdir(parents=True, exist_ok=True)
    if not picture_of(visit, portrait=portrait).save(str(out)):
        raise NothingToShow(f"{out} cannot be written.")


def visit_at(content: Content, show: str, language: str, shop_id: str) -> Visit:
    """A visit that has come as far as the page to be shown. Raises KeyError, StopIteration, ContentRefused."""
    clock = SystemClock()
    today = clock.now().astimezone(content.council.time_zone).date()
    visit = Visit(content, Shop(shop_id, today), ReadingParts(clock), lambda: None, lambda _reason: None)
    visit.choose_language(language)
    match show.split("/"):
        case ["menu"]:
            pass
        case ["subject", subject]:
            visit.open_subject(subject)
        case ["service", service]:
            visit.open_service(service)
        case ["news", item]:
            next(one for one in content.news if one.id == item)
            visit.open_news(item)
        case ["form", form, page]:
            _open_page(visit, content.form(form), page)
        case _:
            raise KeyError(show)
    return visit


def _open_page(visit: Visit, form: Form, page_id: str) -> None:
    """The page alone: what earlier answers would fill in stays open."""
    page = form.page(page_id).model_copy(update={"when": None})
    service = next(one for one in visit.content.services if one.form == form.id)
    visit.open_service(service.id)
    visit.begin()
    visit.filling = Filling(form.model_copy(update={"pages": (page,)}), visit.shop.today, visit.content.gazetteer)
    visit.show_form()
