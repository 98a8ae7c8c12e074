"""Whether a bundle can be shown by the kiosk that it came to."""

from pathlib import Path

import pytest

from ui.touch.content_slots import self_test

SAMPLE = Path(__file__).parents[3] / "assets" / "content"


def test_the_sample_can_be_shown_in_its_shop() -> None:
    assert self_test("tamarside", SAMPLE) is None


def test_content_without_the_kiosks_shop_is_refused_in_words() -> None:
    assert self_test("elsewhere", SAMPLE) == "shop.json: the shop 'elsewhere', which this kiosk stands in, is missing"


@pytest.mark.parametrize("missing", ["shop.json", "catalogue.json"])
def test_content_without_a_file_is_refused_in_words(missing: str, tmp_path: Path) -> None:
    for path in SAMPLE.glob("*.json"):
        if path.name != missing:
            (tmp_path / path.name).write_bytes(path.read_bytes())
    assert missing in (self_test("tamarside", tmp_path) or "")
