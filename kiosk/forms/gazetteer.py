"""The local addresses a kiosk can look up without asking anyone."""

import csv
import re
from collections.abc import Iterable
from pathlib import Path

from kiosk.forms.address import Address

POSTCODE = re.compile(r"(GIR|[A-PR-UWYZ][A-HK-Y]?[0-9][A-HJKMNP-Y0-9]?) ?([0-9][ABD-HJLNP-UW-Z]{2})")


def tidy_postcode(written: str) -> str | None:
    """A postcode in capitals with its space, however it was written; None where it cannot be one."""
    found = POSTCODE.fullmatch(re.sub(r"[^A-Z0-9]", "", written.upper()))
    return f"{found.group(1)} {found.group(2)}" if found else None


class Gazetteer:
    """Addresses by UPRN and by postcode, each with its ward."""

    def __init__(self, addresses: Iterable[Address]) -> None:
        self._by_uprn: dict[str, Address] = {}
        self._by_postcode: dict[str, list[Address]] = {}
        for address in addresses:
            if address.uprn:
                self._by_uprn[address.uprn] = address
            self._by_postcode.setdefault(address.postcode, []).append(address)

    @classmethod
    def read(cls, path: Path) -> "Gazetteer":
        """From a CSV with the columns uprn, line_1, line_2, town, postcode, ward."""
        with path.open(encoding="utf-8-sig", newline="") as file:
            return cls([_address(row) for row in csv.DictReader(file)])

    def at_postcode(self, postcode: str) -> tuple[Address, ...]:
        """Every address of a postcode, in the file's order."""
        return tuple(self._by_postcode.get(tidy_postcode(postcode) or "", ()))

    def with_uprn(self, uprn: str) -> Address | None:
        """The address of a UPRN."""
        return self._by_uprn.get(uprn)

    def ward_of(self, postcode: str) -> str | None:
        """The ward of a postcode, where all its addresses lie in one."""
        wards = {address.ward for address in self.at_postcode(postcode)}
        return wards.pop() if len(wards) == 1 else None


def _address(row: dict[str, str]) -> Address:
    postcode = tidy_postcode(row["postcode"]) or row["postcode"]
    return Address(row["line_1"], row.get("line_2") or "", row["town"], postcode, row["uprn"] or None, row.get("ward") or None)
