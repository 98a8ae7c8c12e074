"""Which devices a kiosk has and where they are, as the installer writes it down.

[devices.printer]
port = "/dev/serial/by-id/usb-EPSON_TM-T20III-if00"
profile = "TM-T20II"

[devices.lamp]
twin = true
"""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Digits = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,19}$")]


class DeviceSection(BaseModel):
    """One device: at a port, or a twin that stands in for it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    port: str | None = Field(default=None, min_length=1)
    """A stable name such as /dev/serial/by-id/…; `first-stop devices list` shows what there is."""
    twin: bool = False
    baud: int = Field(default=9600, ge=1200, le=921600)

    @model_validator(mode="after")
    def _has_one_end(self) -> Self:
        if self.twin == (self.port is not None):
            raise ValueError('say either port = "/dev/serial/by-id/…" or twin = true, one of the two')
        return self


class PrinterSection(DeviceSection):
    baud: int = Field(default=38400, ge=1200, le=921600)
    profile: str = "default"
    """A name from the escpos printer database, such as TM-T20II or TSP600; it says whose commands the printer obeys."""
    hardware_flow: bool = False
    """RTS/CTS, where the cable has the wires."""
    reload_seconds: float = Field(default=300, ge=0, le=3600)
    """How long a receipt waits for somebody to change the roll or close the cover."""
    roll_metres: float = Field(default=80, ge=5, le=500)
    """On a new roll, by its label."""


class CardTerminalSection(DeviceSection):
    family: str = Field(default="zvt", pattern=r"^[a-z0-9_-]{1,40}$")
    """zvt, telium, or the name under which an acquirer's adapter announces itself (`first_stop.card_terminals`)."""
    stop_bits: Literal[1, 2] | None = None
    """As the terminal is set up; else as its family has it: 2 for ZVT, 1 for others."""
    password: str = Field(default="000000", pattern=r"^[0-9]{6}$", repr=False)
    """The terminal's merchant password."""
    options: dict[str, str] = {}
    """Passed on to the family's driver as they are (zvt: config, currency, quiet)."""

    @property
    def stop_bits_on_the_line(self) -> int:
        return self.stop_bits or (2 if self.family == "zvt" else 1)

    @model_validator(mode="after")
    def _has_a_twin(self) -> Self:
        if self.twin and self.family not in ("zvt", "telium"):
            raise ValueError("only zvt and telium have a twin")
        return self


class ScannerSection(DeviceSection):
    family: Literal["serial"] = "serial"
    triggered: bool = False
    """It looks for codes only when told to (SYN T CR)."""
    aim: bool = False
    """It is set up to send AIM identifiers (]C1, ]Q1 …): what comes without one is then half a code and refused. Twins do."""
    bill_prefixes: tuple[Digits, ...] = ()
    """Digits with which the council's own numbers start, where they could be taken for a payment card's."""


class IdCardSection(DeviceSection):
    family: Literal["magstripe", "rdm6300", "library", "pcsc"] = "magstripe"
    """For pcsc, `port` is part of the reader's name, as the PC/SC service shows it."""

    @model_validator(mode="after")
    def _has_a_twin(self) -> Self:
        if self.twin and self.family == "pcsc":
            raise ValueError("a pcsc reader has no twin; take magstripe, rdm6300 or library")
        return self


class LampSection(DeviceSection):
    family: Literal["relay", "tower"] = "relay"
    channel: int = Field(default=1, ge=1, le=8)
    """Which relay of the board."""
    buzzer: bool = False
    """A new call also sounds for a moment (tower lights)."""


class DeviceSettings(BaseModel):
    """Sections left out are devices the kiosk does not have."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    printer: PrinterSection | None = None
    card_terminal: CardTerminalSection | None = None
    scanner: ScannerSection | None = None
    id_card: IdCardSection | None = None
    lamp: LampSection | None = None

    @model_validator(mode="after")
    def _has_a_port_each(self) -> Self:
        at: dict[str, str] = {}
        for name in type(self).model_fields:
            section = getattr(self, name)
            if section is not None and section.port is not None and (other := at.setdefault(section.port, name)) != name:
                raise ValueError(f"{other} and {name} are both at {section.port}: a port has one device")
        return self

    @classmethod
    def twins(cls) -> Self:
        """A whole kiosk's devices, each answered by its twin."""
        return cls(
            printer=PrinterSection(twin=True),
            card_terminal=CardTerminalSection(twin=True),
            scanner=ScannerSection(twin=True),
            id_card=IdCardSection(twin=True),
            lamp=LampSection(twin=True),
        )
