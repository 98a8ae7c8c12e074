"""What a form costs: the lines of its bill, and its prices with their dates."""

import json

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect, Template

from kiosk.content.building.form_logic import form_logic
from kiosk.content.building.list_desk import with_fee_line
from kiosk.content.building.price_desk import PriceRow, rows_of, with_prices
from kiosk.hub.hub import Hub
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.changing import AUTHORS, IN_DRAFT, add, change
from ui.console.content.lists import english
from ui.console.content.past import last_edit
from ui.console.content.spots import form_body, form_file
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import ConsoleRequest, go_to, page

WORDS_LONGEST = 200
MOST_PRICES = 100


@get("/forms/{form_id:str}/costs", guards=[AUTHORS], sync_to_thread=True)
def costs(request: ConsoleRequest, hub: TheHub, form_id: FromPath[str]) -> Template:
    """Each line of the bill with its amount and its condition in words."""
    body = form_body(hub, form_id)
    return page(
        request,
        "content/costs.html",
        title=hub.names.form(form_id),
        form_id=form_id,
        lines=json.loads(body).get("fee", []),
        logic=form_logic(body),
        prices=rows_of(body),
        english=english,
        last=last_edit(hub, form_file(form_id)),
    )


@post("/forms/{form_id:str}/costs", guards=[AUTHORS], sync_to_thread=True)
def add_line(hub: TheHub, person: ThePerson, data: Fields, form_id: FromPath[str]) -> Redirect:
    """Then its amount."""
    words = one(data, "words").strip()[:WORDS_LONGEST]
    if not words:
        return go_to(f"/content/forms/{form_id}/costs", flash="Write what the visitor pays for first.")
    number, trouble = add(hub, person, form_file(form_id), lambda body: with_fee_line(body, words))
    after = "costs" if trouble else f"value?fee={number}"
    return go_to(f"/content/forms/{form_id}/{after}", flash=trouble or "The line is in the draft. Say how much it is.")


@get("/forms/{form_id:str}/prices", guards=[AUTHORS], sync_to_thread=True)
def prices(request: ConsoleRequest, hub: TheHub, form_id: FromPath[str]) -> Template:
    return _prices(request, hub, form_id, rows_of(form_body(hub, form_id)))


@post("/forms/{form_id:str}/prices", guards=[AUTHORS], sync_to_thread=True)
def save_prices(
    request: ConsoleRequest, hub: TheHub, person: ThePerson, data: Fields, form_id: FromPath[str]
) -> Template | Redirect:
    rows = [_row(data, number) for number in range(MOST_PRICES) if f"price.{number}.id" in data]
    verb, _, at = one(data, "do").partition(":")
    if verb == "out" and at.isdecimal() and int(at) < len(rows):
        del rows[int(at)]
        return _prices(request, hub, form_id, [row for row in rows if row.starts or row.pounds], unsaved=True)
    trouble = change(hub, person, form_file(form_id), lambda body: with_prices(body, rows))
    if trouble:
        return _prices(request, hub, form_id, rows, trouble, unsaved=True)
    return go_to(f"/content/forms/{form_id}/prices", flash=IN_DRAFT)


def _row(data: Fields, number: int) -> PriceRow:
    return PriceRow(*(one(data, f"price.{number}.{name}").strip() for name in ("id", "starts", "until", "pounds")))


def _prices(
    request: ConsoleRequest, hub: Hub, form_id: str, rows: list[PriceRow], error: str = "", *, unsaved: bool = False
) -> Template:
    return page(
        request,
        "content/prices.html",
        status_code=422 if error else 200,
        title=f"Prices: {hub.names.form(form_id)}",
        rows=rows,
        names=sorted({row.id for row in rows}),
        form_id=form_id,
        error=error,
        unsaved=unsaved,
        last=last_edit(hub, form_file(form_id)),
    )


HANDLERS = [costs, add_line, prices, save_prices]
