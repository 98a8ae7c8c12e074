"""What will not work today for one service, looked at before question one."""

from enum import StrEnum

from kiosk.content.service import Need, Service
from kiosk.visit.equipment import Equipment


class Lack(StrEnum):
    """Never the whole service: each has another way, which the screen says with it."""

    RECEIPT = "receipt"
    """Nothing can be printed: the reference is on the screen, and on a phone by its code."""
    CARDS = "cards"
    """No terminal: everything can be done, and paid later."""
    CARDS_BEING_CHECKED = "cards_being_checked"
    """No card is taken until an earlier payment is settled."""


class Hindrance(StrEnum):
    """Why a service cannot be begun here just now, though it is one that can be done here."""

    ROOM = "room"
    """No form can be kept: nobody shall answer in vain."""
    PRINTER = "printer"
    """Paper is the very thing wanted."""


def lacks(service: Service, works: Equipment) -> tuple[Lack, ...]:
    """In the order in which the visitor would miss them. Nothing where the service cannot be begun here anyway."""
    if not can_start(service, works):
        return ()
    missing = []
    if Need.PAYMENT in service.needs and not works.can_take_cards:
        missing.append(Lack.CARDS_BEING_CHECKED if works.unsettled else Lack.CARDS)
    if not works.printer:
        missing.append(Lack.RECEIPT)
    return tuple(missing)


def can_start(service: Service, works: Equipment) -> bool:
    return service.here and hindrance(service, works) is None


def hindrance(service: Service, works: Equipment) -> Hindrance | None:
    """A payment needs no working terminal: the visitor can pay later with the reference."""
    if not service.here:
        return None
    if works.full:
        return Hindrance.ROOM
    return Hindrance.PRINTER if Need.PRINTER in service.needs and not works.printer else None
