"""What several tests of forms need."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk.forms.filling import Filling
from kiosk.forms.form import Form
from kiosk.forms.load_form import load_form

EXAMPLES = Path(__file__).parent / "examples"


@pytest.fixture(scope="session")
def garden_waste() -> Form:
    return load_form(EXAMPLES / "garden-waste.json")


@pytest.fixture
def visit(garden_waste: Form) -> Callable[[date], Filling]:
    return lambda today: Filling(garden_waste, today)
