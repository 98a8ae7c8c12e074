"""A form's prices with their dates, as admins change them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from kiosk.content.publishing.content_json import written


class PriceWrong(ValueError):
    """The sentence says what has to be written differently."""


@dataclass(frozen=True, slots=True)
class PriceRow:
    """One line as typed."""

    id: str
    starts: str
    until: str
    pounds: str


def rows_of(body: bytes) -> list[PriceRow]:
    prices = json.loads(body).get("prices", [])
    return [PriceRow(one["id"], one["from"], one.get("until") or "", f"{one['pence'] / 100:.2f}") for one in prices]


def with_prices(body: bytes, rows: Sequence[PriceRow]) -> bytes:
    """Rows without an amount and dates are left out. PriceWrong."""
    form: dict[str, Any] = json.loads(body)
    prices = [_price(row) for row in rows if row.starts.strip() or row.pounds.strip()]
    form.pop("prices", None)
    return written(form | ({"prices": sorted(prices, key=lambda one: (str(one["id"]), str(one["from"])))} if prices else {}))


def _price(row: PriceRow) -> Mapping[str, object]:
    if not row.id.isidentifier():
        raise PriceWrong(f"“{row.id}” is not a name for a price: letters, figures and _ only, such as garden_bin")
    starts, until = _day(row.starts, "first"), _day(row.until, "last") if row.until.strip() else None
    if until is not None and until < starts:
        raise PriceWrong(f"The price {row.id} ends before it begins")
    ends = {"until": until.isoformat()} if until else {}
    return {"id": row.id, "from": starts.isoformat(), **ends, "pence": _pence(row.pounds)}


def _day(text: str, which: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise PriceWrong(f"Give the {which} day of each price, such as 2027-04-01") from None


def _pence(text: str) -> int:
    try:
        pence = Decimal(text.strip().removeprefix("£").replace(",", "")) * 100
    except InvalidOperation:
        raise PriceWrong(f"“{text}” is not an amount, such as 52.00") from None
    if pence < 0 or pence != int(pence):
        raise PriceWrong(f"“{text}” is not an amount in pounds and pence")
    return int(pence)
