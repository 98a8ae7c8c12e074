"""A council's colours, refused with a sentence where they would be hard to see."""

import pytest
from pydantic import ValidationError

from kiosk.content.brand import Brand
from kiosk.content.contrast import contrast


def test_contrast_is_counted_as_wcag_does() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21.0
    assert round(contrast("#0b3a53", "#fbfaf7"), 1) == 11.5


def test_a_pale_main_colour_is_refused_in_words() -> None:
    with pytest.raises(ValidationError, match="choose a darker one"):
        Brand(main="#4477aa")


def test_a_focus_colour_that_drowns_is_refused() -> None:
    with pytest.raises(ValidationError, match="needs 3 to 1"):
        Brand(focus="#444444")
