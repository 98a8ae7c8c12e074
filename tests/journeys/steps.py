"""What a visitor does in several journeys."""

from kiosk.visit.place import VisitStep
from tests.journeys.conftest import Shop


def open_garden_waste(shop: Shop, language: str = "en") -> None:
    """From the resting screen to the first question, by the menu."""
    shop.wake(language)
    shop.hand.tap("subject-bins")
    shop.hand.tap("service-garden-waste-renew")
    shop.wait_for_devices()
    shop.hand.tap("start")


def fill_garden_waste(shop: Shop, bins: str = "2", ends: tuple[str, str, str] = ("10", "12", "2026")) -> None:
    """From the first question to check-your-answers."""
    hand = shop.hand
    hand.write("postcode", "tm11ab")
    hand.tap("find-address")
    hand.tap("choice-10099000008")
    hand.tap("continue")
    write_date(shop, ends)
    hand.tap("continue")
    hand.tap(f"choice-{bins}")
    hand.tap("continue")
    hand.write("entry-name", "Sam Example")
    hand.tap("continue")
    hand.write("entry-phone", "01632 960 111")
    hand.tap("continue")
    hand.tap("choice-yes")
    hand.tap("continue")
    hand.wait_until(lambda: shop.visit.step is VisitStep.CHECK, "check your answers")


def write_date(shop: Shop, day: tuple[str, str, str]) -> None:
    for name, digits in zip(("day", "month", "year"), day, strict=True):
        shop.hand.write(f"part-{name}", digits)


def accept(shop: Shop) -> None:
    """Ticks the declaration and presses the deed's button."""
    shop.hand.tap("declaration")
    shop.hand.tap("accept")


def report_missed_bin(shop: Shop) -> str:
    """A whole visit with nothing to pay, up to its reference."""
    hand = shop.hand
    shop.wake()
    hand.tap("subject-bins")
    hand.tap("service-missed-bin")
    hand.tap("start")
    hand.write("postcode", "TM1 1AB")
    hand.tap("find-address")
    hand.tap("choice-10099000008")
    hand.tap("continue")
    hand.tap("choice-recycling")
    hand.tap("continue")
    write_date(shop, ("23", "11", "2026"))
    hand.tap("continue")
    hand.tap("choice-yes")
    hand.tap("continue")
    hand.tap("continue")
    hand.wait_until(lambda: shop.visit.step is VisitStep.CHECK, "check your answers")
    hand.tap("accept")
    hand.wait_until(lambda: shop.visit.step is VisitStep.CONFIRMATION, "the confirmation")
    return shop.visit.reference
