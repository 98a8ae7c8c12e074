"""A photo from the visitor's own phone: scanned off the screen, sent by a real browser, seen in the console."""

from collections.abc import Callable, Iterator

import pytest
import zxingcpp
from playwright.sync_api import Browser, FilePayload, Page, expect
from PySide6.QtGui import QImage

from kiosk.handover.handed_files import PurgeCause
from kiosk.handover.handover_flow import HandoverStage
from kiosk.visit.place import VisitStep
from tests.journeys.conftest import Shop
from tests.kiosk.handover.phone_files import photo

Console = Callable[[Shop, str], Page]
GRAFFITI: FilePayload = {"name": "IMG_2041.jpg", "mimeType": "image/jpeg", "buffer": photo(1600, 1200, "firebrick")}


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def to_the_photo(shop: Shop, language: str = "en") -> None:
    """From the resting screen to the question that asks for one."""
    hand = shop.hand
    shop.wake(language)
    hand.tap("subject-streets")
    hand.tap("service-graffiti")
    hand.tap("start")
    hand.write("postcode", "TM1 1AB")
    hand.tap("find-address")
    hand.tap("choice-10099000008")
    hand.tap("continue")
    hand.write("entry-spot", "On the gable wall")
    hand.tap("continue")
    hand.tap("choice-wall")
    hand.tap("continue")
    hand.tap("choice-no")
    hand.tap("continue")
    hand.wait_for("photo-ask")


def scan(shop: Shop) -> str:
    """What a camera reads off the screen."""
    assert shop.app.stage is not None
    window, read = shop.app.stage.window, list[str]()

    def is_read() -> bool:
        grey = window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
        size, row = (grey.width(), grey.height()), grey.bytesPerLine()
        view = zxingcpp.ImageView(grey.constBits(), *size, zxingcpp.ImageFormat.Lum, row)
        read[:] = [code.text for code in zxingcpp.read_barcodes(view)]
        return bool(read)

    shop.hand.wait_until(is_read, "a code that a camera can read")
    return read[0]


def send(phone: Page, *files: FilePayload) -> None:
    phone.get_by_label("Or choose photos that you have").set_input_files(list(files))
    phone.get_by_role("button", name="Send").click()
    expect(phone.get_by_role("heading", name="It has arrived")).to_be_visible()


def to_the_end(shop: Shop) -> str:
    hand = shop.hand
    hand.tap("continue")
    hand.tap("continue")
    hand.wait_until(lambda: shop.visit.step is VisitStep.CHECK, "check your answers")
    hand.tap("accept")
    hand.wait_until(lambda: shop.visit.step is VisitStep.CONFIRMATION, "the confirmation")
    return shop.visit.reference


def test_a_photo_goes_from_the_phone_to_the_people_who_work_on_it(shop: Shop, phone: Page, console: Console) -> None:
    hand = shop.hand
    to_the_photo(shop)
    hand.tap("photo-ask")
    phone.goto(scan(shop))
    hand.wait_to_read("Your phone is ready")

    send(phone, GRAFFITI)
    hand.wait_to_read("Photos received: 1")
    hand.tap("photo-ask")
    phone.goto(scan(shop))
    send(phone, GRAFFITI, GRAFFITI)
    hand.wait_to_read("Photos received: 3")
    hand.tap("remove-file-0")
    hand.wait_to_read("Photos received: 2")
    reference = to_the_end(shop)

    hand.wait_until(lambda: [one.reference for one in shop.hub.hub.submissions.listed()] == [reference], "the hub to have it")
    page = console(shop, "gwen")
    page.goto("/submissions")
    page.get_by_role("link", name=reference).click()
    pictures = page.locator(".files img")
    expect(pictures).to_have_count(2)
    assert pictures.first.evaluate("image => image.decode().then(() => image.naturalWidth)") == 320
    with page.expect_download() as taken:
        page.get_by_role("link", name="Download 1. Photo").click()
    assert taken.value.path().read_bytes().startswith(b"\xff\xd8\xff")
    assert taken.value.suggested_filename.startswith(reference)


def test_leaving_deletes_the_photo_and_ends_the_code(shop: Shop, phone: Page) -> None:
    hand = shop.hand
    to_the_photo(shop)
    hand.tap("photo-ask")
    phone.goto(scan(shop))
    send(phone, GRAFFITI)
    hand.wait_to_read("Photos received: 1")
    hand.tap("photo-ask")
    address = scan(shop)

    hand.tap("leave-and-hide")
    hand.tap("leave-confirm")
    shop.wait_until_at_rest()
    hand.wait_until(lambda: [line.cause for line in shop.hub.hub.files.log()] == [PurgeCause.LEFT], "the photo to be deleted")

    phone.goto(address)
    expect(phone.get_by_role("heading", name="This code no longer works")).to_be_visible()


def test_without_a_line_the_visitor_goes_on(shop: Shop) -> None:
    hand = shop.hand
    to_the_photo(shop)
    shop.hub.stop()
    hand.tap("photo-ask")
    hand.wait_until(lambda: shop.visit.handing.flow.stage is HandoverStage.NO_CONNECTION, "the truth")
    hand.wait_to_read("You can go on without one")

    reference = to_the_end(shop)

    assert reference
