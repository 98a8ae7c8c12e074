"""A walk through a form of sixty pages, with conditions on page and field, per page as a screen would use it."""

import gc
import statistics
import time
from collections.abc import Iterator
from datetime import date

from kiosk.forms.filling import Filling, Stage
from kiosk.forms.form import Form
from kiosk.forms.load_form import read_form
from tests.bench.figure import Figure

PAGES = 60
ROUNDS = 30
GOAL_MS = 1.0


def measure() -> Iterator[Figure]:
    filling = Filling(_form(), date(2026, 11, 21))
    gc.collect()
    gc.freeze()
    milliseconds = sorted(ms for _ in range(ROUNDS) for ms in _one_walk(filling))
    yield Figure(
        "walk of a 60-page form, per page, 99th percentile", statistics.quantiles(milliseconds, n=100)[98], "ms", GOAL_MS
    )
    yield Figure("walk of a 60-page form, per page, median", statistics.median(milliseconds), "ms", GOAL_MS)
    gc.unfreeze()


def _one_walk(filling: Filling) -> Iterator[float]:
    filling.wipe()
    while filling.stage is Stage.QUESTION:
        number = filling.page.id.removeprefix("page-")
        since = time.perf_counter()
        filling.submit_page({f"choice_{number}": "a", f"text_{number}": "some words"})
        filling.heading("en")
        for field in filling.fields():
            filling.options(field, "en")
        yield (time.perf_counter() - since) * 1000


def _form() -> Form:
    return read_form({"schema": 1, "id": "long", "title": "Long", "pages": [_page(number) for number in range(PAGES)]}, "long")


def _page(number: int) -> dict[str, object]:
    options = [{"value": "a", "text": "One"}, {"value": "b", "text": "Other"}]
    choice = {"id": f"choice_{number}", "type": "radios", "label": f"Question {number}", "options": options}
    words = {"id": f"text_{number}", "type": "text", "label": "Words", "optional": True, "when": f'choice_{number} == "a"'}
    page: dict[str, object] = {"id": f"page-{number}", "fields": [choice, words]}
    if number < 3:
        return page
    when = f'choice_{number - 1} == "a" || choice_{number - 2} == "a" && has(choice_{number - 3})'
    return {**page, "when": when}
