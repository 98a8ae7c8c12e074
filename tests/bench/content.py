"""A whole council's catalogue at full size: how soon it is ready, and how soon each keystroke of a search is answered."""

import gc
import json
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from kiosk.content.catalogue import Catalogue
from kiosk.content.search.plain_words import PlainWords
from kiosk.content.search.search import Search
from tests.bench.figure import Figure

SAMPLE = Path(__file__).parents[2] / "assets" / "content"
QUERIES = Path(__file__).parents[1] / "kiosk" / "content" / "queries.tsv"
SERVICES = 1002
LANGUAGES = ("en", "cy", "ar", "pl", "uk", "ro", "zh-Hans")
READY_MS = 300.0
KEYSTROKE_MS = 5.0
ROUNDS = 5


def measure() -> Iterator[Figure]:
    body = _catalogue_of_a_whole_council()
    gc.collect()
    ready = statistics.median(_milliseconds_to_read(body) for _ in range(ROUNDS))
    yield Figure(f"catalogue of {SERVICES:,} services × {len(LANGUAGES)} languages ready", ready, "ms", READY_MS)
    waited, worked = zip(*_keystrokes(Catalogue.model_validate_json(body)), strict=True)
    yield Figure("search, per keystroke, 99th percentile", statistics.quantiles(waited, n=100)[98], "ms", KEYSTROKE_MS)
    yield Figure("search, per keystroke, median", statistics.median(waited), "ms", KEYSTROKE_MS)
    busy = statistics.quantiles(worked, n=100)[98]
    yield Figure("the same, processor time alone, 99th percentile", busy, "ms", KEYSTROKE_MS)


def _milliseconds_to_read(body: bytes) -> float:
    since = time.perf_counter()
    Catalogue.model_validate_json(body)
    return (time.perf_counter() - since) * 1000


def _keystrokes(catalogue: Catalogue) -> Iterator[tuple[float, float]]:
    """Milliseconds as the visitor waits for them, and as the processor worked: the difference is what else the machine does."""
    words = PlainWords.model_validate_json((SAMPLE / "plain_words.json").read_bytes())
    search = Search.over(catalogue.services, (), words)
    for language in LANGUAGES:
        search.ready(language)
    gc.collect()
    gc.freeze()
    for language, query in _queries():
        for end in range(1, len(query) + 1):
            since, worked_since = time.perf_counter(), time.thread_time()
            search.find(query[:end], language)
            yield (time.perf_counter() - since) * 1000, (time.thread_time() - worked_since) * 1000
    gc.unfreeze()


def _queries() -> Iterator[tuple[str, str]]:
    for line in QUERIES.read_text(encoding="utf-8").splitlines():
        language, query, _ = line.split("\t")
        yield language, query


def _catalogue_of_a_whole_council() -> bytes:
    """The sample's services again and again, each with words of its own drawn from all of them, in every language."""
    sheet = json.loads((SAMPLE / "catalogue.json").read_bytes())
    chance = Random(7)
    said = {tag: _words(sheet["services"], tag) for tag in LANGUAGES}
    services = []
    for number in range(SERVICES):
        service = dict(sheet["services"][number % len(sheet["services"])])
        service |= {"id": f"service-{number}", "form": None, "related": []}
        service["title"] = {tag: " ".join(chance.sample(words, min(5, len(words)))) for tag, words in said.items()}
        service["summary"] = {tag: " ".join(chance.sample(words, min(20, len(words)))) for tag, words in said.items()}
        services.append(service)
    return json.dumps({"subjects": sheet["subjects"], "services": services}, ensure_ascii=False).encode()


def _words(services: list[dict[str, dict[str, str]]], tag: str) -> list[str]:
    texts = (service[part].get(tag, "") for service in services for part in ("title", "summary"))
    return sorted({word for text in texts for word in text.split()})
