"""The doctor knows which bills' codes have no room on the kiosk's paper."""

import hashlib
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from devices.settings import PrinterSection
from kiosk.doctor.pay_in_codes import look_at_pay_in_codes
from offline_cache.bundles import Bundles

NOW = datetime(2026, 11, 21, tzinfo=UTC)
CONTENT = Path(__file__).parents[3] / "assets" / "content"
GS1 = {"length": 19, "symbology": "gs1_128", "application_identifier": "8020"}


def showing(folder: Path, layout: dict[str, Any]) -> Bundles:
    """The sample council's content with this one layout of bills."""
    bundles = Bundles(folder, lambda: NOW, NOW - timedelta(days=60))
    files = {name: (CONTENT / name).read_bytes() for name in ("catalogue.json", "news.json", "calendar.json", "texts.json")}
    sheet = json.loads((CONTENT / "shop.json").read_text("utf-8"))
    sheet["bills"] = [{"id": "council-tax", "name": {"en": "Council tax"}} | layout]
    files["shop.json"] = json.dumps(sheet).encode()
    spare = bundles.spare()
    for name, data in files.items():
        (spare / name).write_bytes(data)
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    bundles.accept(1, NOW - timedelta(days=1), NOW + timedelta(days=10), hashes)
    return bundles


@pytest.mark.parametrize(
    ("profile", "layout", "needed"),
    [
        ("POS-5890", GS1, 418),
        ("POS-5890", {"length": 24, "symbology": "itf"}, 490),
        ("POS-5890", {"length": 19}, None),
        ("POS-5890", GS1 | {"cash": False}, None),
        ("TM-T20II", GS1, None),
    ],
)
def test_a_code_without_room_on_the_paper_needs_care(tmp_path, profile, layout, needed):
    found = list(look_at_pay_in_codes(showing(tmp_path, layout), PrinterSection(twin=True, profile=profile)))

    assert [finding.condition.value for finding in found] == (["care"] if needed else [])
    assert not needed or f"The code of Council tax needs {needed} dots, and the paper of POS-5890 has 384" in found[0].says


def test_without_printer_or_content_nothing_is_said(tmp_path):
    empty = Bundles(tmp_path / "empty", lambda: NOW, NOW)

    assert list(look_at_pay_in_codes(empty, PrinterSection(twin=True))) == []
    assert list(look_at_pay_in_codes(showing(tmp_path / "full", GS1), None)) == []
