"""The devices a kiosk may have."""

from enum import StrEnum


class DeviceKind(StrEnum):
    PRINTER = "printer"
    CARD_TERMINAL = "card_terminal"
    SCANNER = "scanner"
    ID_CARD = "id_card"
    LAMP = "lamp"
