"""Finds services as the kiosk does, from the council's catalogue or from a service list of your own."""

import argparse
import csv
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.content.search.search import Search

SAMPLE = Path(__file__).parents[2] / "assets" / "content"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="?", help="what someone types")
    parser.add_argument("--queries", type=Path, metavar="FILE", help="one query a line instead")
    parser.add_argument("--list", type=Path, metavar="FILE.csv", help="search this list (columns id, label, description) instead")
    parser.add_argument("--content", type=Path, default=SAMPLE, help="the folder of content (default: the sample council)")
    parser.add_argument("--language", default="en", help="BCP 47 tag (default en)")
    parser.add_argument("--limit", type=int, default=10, help="how many answers (default 10)")
    parser.add_argument("--json", action="store_true", help="one line of JSON a query")
    parser.epilog = 'Example: first-stop search "my bin wasn\'t emptied" --json'


def run(options: argparse.Namespace) -> int:
    if (options.query is None) == (options.queries is None):
        print('Say what to look for, or name a file with --queries. For example: first-stop search "dead fox"', file=sys.stderr)
        return 2
    try:
        search = _search(options)
        for query in _queries(options):
            _print(query, search, options)
    except (OSError, ValueError, csv.Error) as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


def _queries(options: argparse.Namespace) -> Iterable[str]:
    if options.queries is None:
        return [options.query]
    lines: list[str] = options.queries.read_text(encoding="utf-8-sig").splitlines()
    return [line.strip() for line in lines if line.strip()]


def _search(options: argparse.Namespace) -> "Search":
    """ValueError says what is wrong with the list or the content."""
    from kiosk.content.content import Content
    from kiosk.content.refused import ContentRefused
    from kiosk.content.search.listed import read_list
    from kiosk.content.search.search import Search

    try:
        content = Content.load(options.content)
        if options.list is None:
            return Search.over(content.services, (), content.plain_words)
        return Search(read_list(options.list), content.plain_words)
    except ContentRefused as refused:
        raise ValueError(str(refused)) from refused


def _print(query: str, search: "Search", options: argparse.Namespace) -> None:
    hits = search.find(query, options.language, options.limit)
    if options.json:
        results = [{"id": hit.id, "lgsl": hit.lgsl, "title": hit.title, "score": hit.score} for hit in hits]
        print(json.dumps({"query": query, "results": results}, ensure_ascii=False))
        return
    print(query)
    for hit in hits:
        print(f"  {hit.score:8.2f}  {hit.title}  ({hit.id}){'  urgent' if hit.urgent else ''}")
