"""The kiosk comes up."""

from tests.journeys.conftest import Shop


def test_waking_leads_to_the_menu(shop: Shop) -> None:
    shop.wake()
    shop.app.stage.window.grabWindow().save("/tmp/fs/menu.png")
    assert shop.hand.reads("Bins")
