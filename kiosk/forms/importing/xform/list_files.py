"""Lists that an XForm keeps in files beside it: CSV, or XML of items."""

import csv
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

from kiosk.forms.importing.xform.plain_xml import plain_xml

Row = Mapping[str, str]

_LARGEST = 5_000_000


def rows_of_file(folder: Path, source: str) -> tuple[Row, ...] | None:
    """The rows of "jr://file-csv/towns.csv", None where no such file lies in the folder or it cannot be read."""
    path = folder / source.replace("\\", "/").rsplit("/", 1)[-1]
    try:
        if path.stat().st_size > _LARGEST:
            return None
        match path.suffix.lower():
            case ".csv":
                return _rows_of_csv(path)
            case ".xml":
                return rows_of_element(plain_xml(path.read_bytes()))
    except (OSError, ValueError, csv.Error):
        return None
    return None


def rows_of_element(root: ElementTree.Element) -> tuple[Row, ...]:
    """The items of a list: each child a column."""
    return tuple({child.tag.rsplit("}", 1)[-1]: (child.text or "").strip() for child in item} for item in root)


def _rows_of_csv(path: Path) -> tuple[Row, ...]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return tuple(_tidy(row) for row in csv.DictReader(file))


def _tidy(row: Mapping[str, str | None]) -> Row:
    """Without the columns that have no name, and without spaces around the others."""
    return {name.strip(): value.strip() for name, value in row.items() if isinstance(name, str) and isinstance(value, str)}
