"""A contactless reader through pyscard; imported only where the settings ask for it."""

from contextlib import suppress
from typing import Any

from smartcard.Exceptions import CardConnectionException, NoCardException, SmartcardException
from smartcard.pcsc.PCSCExceptions import BaseSCardException
from smartcard.System import readers

from devices.id_card.chip_slot import NoChip, NoReader


class PyscardSlot:
    """Fits `ChipSlot`. `name` is part of the reader's name as `pcsc_scan` shows it; empty takes the first."""

    def __init__(self, name: str = "") -> None:
        self._name = name
        self._connection: Any = None

    def connect(self) -> None:
        self._let_go()
        connection = self._reader().createConnection()
        try:
            connection.connect()
        except (NoCardException, CardConnectionException) as trouble:
            raise NoChip(str(trouble)) from trouble
        except (SmartcardException, BaseSCardException) as trouble:
            raise NoReader(str(trouble)) from trouble
        self._connection = connection

    def transmit(self, command: bytes) -> bytes:
        if self._connection is None:
            raise NoChip("not connected")
        try:
            data, sw1, sw2 = self._connection.transmit(list(command))
        except (SmartcardException, BaseSCardException) as trouble:
            raise NoChip(str(trouble)) from trouble
        return bytes([*data, sw1, sw2])

    def _reader(self) -> Any:
        try:
            found = [reader for reader in readers() if self._name in str(reader)]
        except (SmartcardException, BaseSCardException) as trouble:
            raise NoReader(str(trouble)) from trouble
        if not found:
            raise NoReader(f"no contactless reader called {self._name!r}" if self._name else "no contactless reader")
        return found[0]

    def _let_go(self) -> None:
        if self._connection is None:
            return
        with suppress(SmartcardException, BaseSCardException):  # the chip may be gone already
            self._connection.disconnect()
        self._connection = None
