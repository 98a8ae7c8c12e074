"""What a visitor is told before question one: what will not work today, and never more than what this service needs."""

from datetime import date

import pytest

from kiosk.content.channel import Channel, ChannelKind
from kiosk.content.service import Need, Service
from kiosk.visit.equipment import Equipment
from kiosk.visit.preflight import Hindrance, Lack, can_start, hindrance, lacks

WELL = Equipment(printer=True, card_terminal=True, hub=True)
NO_PAPER = Equipment(card_terminal=True, hub=True)
NO_TERMINAL = Equipment(printer=True, hub=True)
FULL = Equipment(printer=True, card_terminal=True, hub=True, full=True)
UNSETTLED = Equipment(printer=True, card_terminal=True, hub=True, unsettled=True)


def service(*needs: Need) -> Service:
    here = Channel(kind=ChannelKind.HERE, text={"en": "Here"})
    return Service(
        id="s",
        title={"en": "S"},
        summary={"en": "S"},
        subject="x",
        owner="team",
        channels=(here,),
        form="f",
        review_on=date(2027, 1, 1),
        needs=needs,
    )


@pytest.mark.parametrize(
    ("needs", "works", "told"),
    [
        ((Need.PAYMENT,), WELL, ()),
        ((Need.PAYMENT,), NO_TERMINAL, (Lack.CARDS,)),
        ((Need.PAYMENT,), UNSETTLED, (Lack.CARDS_BEING_CHECKED,)),
        ((Need.PAYMENT,), Equipment(), (Lack.CARDS, Lack.RECEIPT)),
        ((), NO_PAPER, (Lack.RECEIPT,)),
        ((), NO_TERMINAL, ()),
    ],
)
def test_only_what_this_service_will_miss_is_told(needs, works, told):
    assert lacks(service(*needs), works) == told
    assert can_start(service(*needs), works)


def test_a_service_that_is_a_print_cannot_be_begun_without_paper():
    permit = service(Need.PRINTER)

    assert not can_start(permit, NO_PAPER)
    assert lacks(permit, NO_PAPER) == ()
    assert hindrance(permit, NO_PAPER) is Hindrance.PRINTER
    assert can_start(permit, WELL)


def test_nothing_is_begun_that_could_not_be_kept():
    assert not can_start(service(), FULL)
    assert lacks(service(Need.PAYMENT), FULL) == ()
    assert hindrance(service(Need.PRINTER), FULL) is Hindrance.ROOM
