"""What a ZVT terminal has to be told once, as its acquirer set it up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ZvtSettings:
    password: str = "000000"  # noqa: S105 - the makers' default, the same on every terminal
    """Six digits: the merchant password, as every ZVT terminal has one."""
    config: int = 0xBE
    """BE: unattended, the terminal writes the slips and we print them line by line; 3E: we write the slips ourselves."""
    currency: int = 826
    """ISO 4217 numeric: 826 is the pound."""
