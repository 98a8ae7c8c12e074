"""The place of an expression in an address: `?page=bins&question=bins&answer=2`, `?page=when&question=day&part=latest`,
`?page=when&question=until&check=0`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from litestar.exceptions import NotFoundException

from kiosk.content.building.logic_desk import expression_at
from kiosk.content.building.spot import Document, Part, Spot
from kiosk.forms.expressions.written import written
from kiosk.hub.hub import Hub
from ui.console.content.lists import english


@dataclass(frozen=True, slots=True)
class OpenSpot:
    """One place of one form of the draft, and how people would name it."""

    form_id: str
    spot: Spot
    body: bytes
    name: str
    back: str
    """The page that leads here."""

    @property
    def path(self) -> str:
        return form_file(self.form_id)

    @property
    def written(self) -> str:
        """The expression that stands there, "" for none."""
        node = expression_at(self.body, self.spot)
        return "" if node is None else written(node)

    @property
    def query(self) -> str:
        return spot_query(self.spot)


OF_A_QUESTION = (Part.EARLIEST, Part.LATEST, Part.PREFILL)
"""Those that the address names, because a question has several of them."""


def form_file(form_id: str) -> str:
    """In the draft."""
    return f"forms/{form_id}.json"


def form_body(hub: Hub, form_id: str) -> bytes:
    """NotFoundException where there is no such form."""
    try:
        return hub.publishing.draft.read(form_file(form_id))[0]
    except KeyError:
        raise NotFoundException("There is no such form.") from None


def spot_query(spot: Spot) -> str:
    """As an address carries it."""
    parts = {"page": spot.page, "question": spot.question, "answer": spot.answer, "calculation": spot.calculation}
    parts["check"] = "" if spot.check is None else str(spot.check)
    parts["fee"] = "" if spot.fee is None else str(spot.fee)
    parts["part"] = spot.part.value if spot.part in OF_A_QUESTION else ""
    return urlencode({name: value for name, value in parts.items() if value})


def open_spot(hub: Hub, form_id: str, part: Part, query: Mapping[str, str]) -> OpenSpot:
    """NotFoundException where there is no such form or no such place in it."""
    fee, check = _number(query.get("fee", "")), _number(query.get("check", ""))
    named = {name: query.get(name, "") for name in ("page", "question", "answer", "calculation")}
    part = Part.IS if named["calculation"] else part if check is None else Part.MUST
    spot = Spot(part, fee=fee, check=check, **named)
    try:
        body = hub.publishing.draft.read(form_file(form_id))[0]
        spot.owner(json.loads(body))
    except KeyError:
        raise NotFoundException("There is no such place in this form. It may have been taken out.") from None
    return OpenSpot(form_id, spot, body, _name(json.loads(body), spot), _back(form_id, spot))


def _number(typed: str) -> int | None:
    return int(typed) if typed.isdecimal() and len(typed) < 4 else None


def _back(form_id: str, spot: Spot) -> str:
    if spot.page:
        return f"/content/edit/form/{form_id}/{spot.page}#build"
    return f"/content/forms/{form_id}/{'calculations' if spot.calculation else 'costs'}"


def _name(form: Document, spot: Spot) -> str:
    owner = (replace(spot, check=None) if spot.check is not None else spot).owner(form)
    if spot.calculation:
        return spot.calculation
    if spot.fee is not None or spot.answer:
        return english(owner["text"])
    return english(owner.get("label")) if spot.question else page_name(owner)


def page_name(page: Document) -> str:
    """Its heading, or its first question."""
    return english(page.get("heading")) or next((english(one["label"]) for one in page.get("fields", ())), "") or str(page["id"])
