"""Everything an installer may set for one kiosk, in one TOML file, with a clear sentence for each mistake."""

import tomllib
from datetime import time
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Self

from pydantic import BaseModel, ConfigDict, Field, HttpUrl, ValidationError

from devices.settings import DeviceSettings
from kiosk.visit_limits import VisitLimits

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


class SettingsUnreadable(Exception):
    """A settings file that cannot be used: each line of the text says where, what and what to do."""


class Orientation(StrEnum):
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ScreenSettings(_Section):
    """The panel in front of the visitor."""

    orientation: Orientation = Orientation.PORTRAIT
    pixels_per_inch: float = Field(default=100, ge=40, le=400)
    full_screen: bool = True


class HubAddress(_Section):
    """Where the kiosk finds its hub."""

    url: HttpUrl = HttpUrl("http://127.0.0.1:8640")


class MerchantSlip(StrEnum):
    """What becomes of the merchant's half of a card receipt. It always goes, sealed, to the back office with the payment."""

    KEEP = "keep"
    PRINT = "print"
    """Also on paper, after the visitor's receipt: where staff empty the printer's tray."""


class PaymentSettings(_Section):
    """Cards: what is printed, and when the terminal's day is closed."""

    merchant_slip: MerchantSlip = MerchantSlip.KEEP
    close_day: bool = True
    day_ends_at: time = time(23, 30)
    """By the shop's clock; made up for at the next start after a night switched off."""


class SpeechSettings(_Section):
    """Pages read out, where a headset alone hears them: much of what they say is nobody else's business."""

    headset: bool = False
    words_a_minute: int = Field(default=125, ge=60, le=250)


class KioskSettings(_Section):
    """The whole file. Every section may be left out."""

    name: str = Field(default="Self-service point", min_length=1, max_length=60)
    hub: HubAddress = HubAddress()
    screen: ScreenSettings = ScreenSettings()
    visit: VisitLimits = VisitLimits()
    payment: PaymentSettings = PaymentSettings()
    speech: SpeechSettings = SpeechSettings()
    devices: DeviceSettings = DeviceSettings()

    @classmethod
    def read(cls, path: Path) -> Self:
        """The settings in a file. Raises SettingsUnreadable."""
        try:
            return cls.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            raise SettingsUnreadable(
                f"{path}: there is no such file. Name another with --settings; enrolling a kiosk writes one."
            ) from None
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsUnreadable(f"{path}: this is not TOML ({error}). Mend the line it names.") from None
        except ValidationError as error:
            raise SettingsUnreadable("\n".join(_sentences(path, error))) from None


def _sentences(path: Path, error: ValidationError) -> list[str]:
    return [_sentence(path, found) for found in error.errors()]


def _sentence(path: Path, found: "ErrorDetails") -> str:
    *section, name = found["loc"] or ("",)
    means = _MEANS.get(found["type"], found["msg"].removeprefix("Value error, "))
    says = "" if isinstance(found["input"], dict | list) else f" (it says {found['input']!r})."
    return f"{path}: [{'.'.join(map(str, section)) or 'top level'}] {name}: {means}{says}"


_MEANS = {
    "extra_forbidden": "there is no such setting here. Is it spelt as in the README, and in the right section?",
    "missing": "this is needed here",
}
