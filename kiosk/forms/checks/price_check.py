"""Days without a price, and days with two."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from kiosk.forms.finding import Finding, Severity
from kiosk.forms.form import Form
from kiosk.forms.price import Price


def price_findings(form: Form) -> Iterator[Finding]:
    """A gap or an overlap is an error; a price that ends one day a warning."""
    for name in dict.fromkeys(price.id for price in form.prices):
        prices = sorted((price for price in form.prices if price.id == name), key=lambda price: price.from_)
        for before, after in pairwise(prices):
            yield from _between(before, after)
        if prices[-1].until is not None:
            message = f"There is no price after {prices[-1].until.isoformat()}"
            yield Finding(Severity.WARNING, "price-ends", f"prices.{name}", message)


def _between(before: Price, after: Price) -> Iterator[Finding]:
    where = f"prices.{before.id}"
    if before.until is None or before.until >= after.from_:
        yield Finding(Severity.ERROR, "price-overlap", where, f"There are two prices on {after.from_.isoformat()}")
    elif before.until + timedelta(days=1) < after.from_:
        day = before.until + timedelta(days=1)
        yield Finding(
            Severity.ERROR, "price-gap", where, f"There is no price from {day.isoformat()} until {after.from_.isoformat()}"
        )
