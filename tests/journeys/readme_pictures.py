"""Draws the README's pictures from a real visit: `pytest tests/journeys/readme_pictures.py`. Not a test of its own."""

import io
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page
from PySide6.QtCore import Qt

from kiosk.help.help_flow import HelpStage
from kiosk.receipt.print_flow import PrintStage
from kiosk.visit.place import VisitStep
from tests.journeys.conftest import Shop
from tests.journeys.steps import accept, fill_garden_waste, open_garden_waste
from ui.touch.shell.shell_view import Contrast, DisplayView, TextSize
from ui.touch.still import draw_still

CONTENT = Path(__file__).parents[2] / "assets" / "content"
FOLDER = Path(__file__).parents[2] / "assets" / "images" / "readme"
WIDTH = 540
COLOURS = 255


def draw(shop: Shop, name: str) -> None:
    shop.hand.let_work(1.0)
    assert shop.app.stage is not None
    picture = shop.app.stage.window.grabWindow()
    smooth = Qt.TransformationMode.SmoothTransformation
    path = FOLDER / f"{name}.png"
    assert picture.scaledToWidth(WIDTH, smooth).save(str(path))
    lighten(path)


def lighten(path: Path) -> None:
    """A third of the bytes, with no difference that an eye sees."""
    picture = Image.open(path).convert("RGB")
    picture.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(path, optimize=True)


def test_draw_a_visit(shop: Shop, console: Callable[[Shop, str], Page]) -> None:
    hand = shop.hand
    board = console(shop, "amira")
    board.set_viewport_size({"width": 1280, "height": 620})
    board.goto("/help-calls")
    shop.wake()
    draw(shop, "menu")
    shop.app.shell.set_display(DisplayView(TextSize.LARGEST, Contrast.HIGH))
    draw(shop, "large-contrast")
    shop.app.shell.set_display(DisplayView())
    hand.tap("leave-and-hide")
    hand.tap("leave-confirm")
    shop.wait_until_at_rest()
    shop.wake("ar")
    draw(shop, "menu-ar")
    hand.tap("leave-and-hide")
    hand.tap("leave-confirm")
    shop.wait_until_at_rest()

    open_garden_waste(shop)
    fill_garden_waste(shop)
    hand.tap("change-bins")
    draw(shop, "question")
    hand.tap("ask-a-person")
    hand.wait_until(lambda: shop.visit.help.stage is HelpStage.RECEIVED, "the call")
    board.wait_for_timeout(1500)
    board.screenshot(path=str(FOLDER / "console.png"))
    lighten(FOLDER / "console.png")
    hand.tap("help-withdraw")
    hand.tap("continue")
    accept(shop)
    hand.wait_until(lambda: shop.visit.payment is not None and shop.visit.payment.prompt == "insert_card", "the prompt")
    assert shop.twins.card_terminal is not None
    shop.twins.card_terminal.present_card()
    hand.wait_until(lambda: shop.visit.step is VisitStep.CONFIRMATION, "the confirmation")
    hand.wait_until(lambda: shop.visit.printing.stage is PrintStage.PRINTED, "the receipt")
    draw(shop, "confirmation")
    assert shop.twins.printer is not None
    slip = Image.open(io.BytesIO(shop.twins.printer.slips[-1].png)).convert("L")
    slip.resize((slip.width * 2 // 3, slip.height * 2 // 3)).save(FOLDER / "slip.png", optimize=True)


def test_draw_a_wide_panel(application: object) -> None:
    whole = FOLDER / "wide.png"
    draw_still(CONTENT, "menu", "en", whole, portrait=False, shop_id=None)
    picture = Image.open(whole)
    picture.resize((2 * WIDTH, 2 * WIDTH * picture.height // picture.width), Image.Resampling.LANCZOS).save(whole)
    lighten(whole)
