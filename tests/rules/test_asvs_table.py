"""The table of OWASP ASVS 5.0 has every item of levels 1 and 2, and names only what is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TABLE = (ROOT / "kiosk" / "hub" / "asvs.md").read_text(encoding="utf-8")
ITEMS = """
1.1:1-2 1.2:1-9 1.3:1-11 1.4:1-3 1.5:1-2 2.1:1-3 2.2:1-3 2.3:1-4 2.4:1-1 3.2:1-2 3.3:1-4 3.4:1-6 3.5:1-5 3.7:1-2
4.1:1-3 4.2:1-1 4.3:1-2 4.4:1-4 5.1:1-1 5.2:1-3 5.3:1-2 5.4:1-3 6.1:1-3 6.2:1-12 6.3:1-4 6.4:1-4 6.5:1-5 6.6:1-3 6.8:1-4
7.1:1-3 7.2:1-4 7.3:1-2 7.4:1-5 7.5:1-2 7.6:1-2 8.1:1-2 8.2:1-3 8.3:1-1 8.4:1-1 9.1:1-3 9.2:1-4
10.1:1-2 10.2:1-2 10.3:1-4 10.4:1-11 10.5:1-5 10.6:1-2 10.7:1-3 11.1:1-2 11.2:1-3 11.3:1-3 11.4:1-4 11.5:1-1 11.6:1-1
12.1:1-3 12.2:1-2 12.3:1-4 13.1:1-1 13.2:1-5 13.3:1-2 13.4:1-5 14.1:1-2 14.2:1-4 14.3:1-3
15.1:1-3 15.2:1-3 15.3:1-7 16.1:1-1 16.2:1-5 16.3:1-4 16.4:1-3 16.5:1-3 17.1:1-1 17.2:1-4 17.3:1-2
"""
"""Sections and the items in them that are of level 1 or 2; in each of them those of level 3 come last."""
ROW = re.compile(r"^\| (V[\d.]+)(?:–(V[\d.]+))? \| (\w+) \| (.+) \|$", re.MULTILINE)
NAMED = re.compile(r"`([^`]+)`")
TESTS = {file.stem for file in (ROOT / "tests").rglob("test_*.py")}


def expected() -> list[str]:
    found = []
    for word in ITEMS.split():
        section, _, span = word.partition(":")
        first, last = map(int, span.split("-"))
        found += [f"V{section}.{number}" for number in range(first, last + 1)]
    return found


def listed() -> list[str]:
    found = []
    for first, last, _, _ in ROW.findall(TABLE):
        section, _, begin = first.rpartition(".")
        end = int(last.rpartition(".")[2]) if last else int(begin)
        found += [f"{section}.{number}" for number in range(int(begin), end + 1)]
    return found


def test_every_item_stands_in_the_table_once_and_in_order() -> None:
    assert len(expected()) == 253
    assert listed() == expected()


def test_each_row_says_how_it_stands() -> None:
    assert {row[2] for row in ROW.findall(TABLE)} == {"Met", "None", "Theirs", "Argued"}


def test_every_place_and_test_that_the_table_names_is_there() -> None:
    names = [name for row in ROW.findall(TABLE) for name in NAMED.findall(row[3])]
    tests = [name for name in names if name.startswith("test_")]
    places = [name for name in names if re.fullmatch(r"(kiosk|ui|offline_cache|assets|devices)/[\w./-]+|[\w-]+\.(toml|md)", name)]

    assert len(tests) > 80
    assert len(places) > 100
    assert [name for name in tests if name not in TESTS] == []
    assert [name for name in places if not (ROOT / name).exists() and name != "hub.toml"] == []
