"""The network is gone: forms, references and receipts go on, and what waited arrives exactly once."""

from kiosk.receipt.print_flow import PrintStage
from tests.journeys.conftest import Shop
from tests.journeys.steps import report_missed_bin


def nothing_waits(shop: Shop) -> bool:
    assert shop.app.machine is not None
    return shop.app.machine.cache.outbox.counts().waiting == 0


def test_what_waited_arrives_exactly_once(shop: Shop) -> None:
    hand = shop.hand
    shop.hub.stop()
    references = []
    for _ in range(2):
        references.append(report_missed_bin(shop))
        hand.wait_until(lambda: shop.visit.printing.stage is PrintStage.PRINTED, "the receipt")
        hand.tap("finish")
        hand.tap("skip-feedback")
        hand.tap("done")
        shop.wait_until_at_rest()
    shop.hub.start()
    hand.wait_until(lambda: len(shop.hub.hub.submissions.listed()) == 2, "both forms at the hub")
    hand.wait_until(lambda: nothing_waits(shop), "the receipt of both")
    assert sorted(one.reference for one in shop.hub.hub.submissions.listed()) == sorted(references)
