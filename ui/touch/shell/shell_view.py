"""What the shell shows around every screen."""

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from ui.touch.screens.language.language_view import LanguageRow
from ui.touch.speech.manner import Manner


class Contrast(StrEnum):
    DEFAULT = "default"
    HIGH = "high"
    LOW = "low"


class TextSize(IntEnum):
    """Capital height in millimetres: 3.5–4.2, 4.8–5.6, 6.4–7.1, 8.5–9.0."""

    SMALL = 0
    NORMAL = 1
    LARGE = 2
    LARGEST = 3


class Overlay(StrEnum):
    """A sheet over the screen; never two."""

    NONE = "none"
    HELP = "help"
    DISPLAY = "display"
    LEAVE = "leave"
    IDLE = "idle"


class HelpStage(StrEnum):
    """Only what the hub has acknowledged, or that it cannot be reached."""

    NONE = "none"
    ASKING = "asking"
    RECEIVED = "received"
    TAKEN = "taken"
    ARRIVED = "arrived"
    NO_CONNECTION = "no_connection"


class BannerKind(StrEnum):
    """What does not work just now; the words are the banner's own."""

    PRINTER = "printer"
    CARD_TERMINAL = "card_terminal"
    NO_CONNECTION = "no_connection"
    UNSETTLED = "unsettled"


@dataclass(frozen=True, slots=True)
class HelpView:
    stage: HelpStage = HelpStage.NONE
    by: str = ""
    """The first name of who took the call."""
    lamp: bool = False
    """There is a lamp, and its line is open: it may be said to be lit."""


@dataclass(frozen=True, slots=True)
class ChromeView:
    """Header and bottom bar. `bars` off hides both (at rest, closed)."""

    council: str = ""
    title: str = ""
    """The service in hand; empty shows the council alone."""
    step: int = 0
    steps: int = 0
    """"Question 3 of 6"; 0 shows no progress."""
    can_back: bool = False
    can_leave: bool = True
    bars: bool = True
    languages: tuple[LanguageRow, ...] = ()
    """All that the content speaks, the shop's own first."""
    banners: tuple[BannerKind, ...] = ()


@dataclass(frozen=True, slots=True)
class DisplayView:
    """What the visitor may set, and what the next visitor finds set back."""

    text_size: TextSize = TextSize.NORMAL
    contrast: Contrast = Contrast.DEFAULT
    motion: bool = True
    controls_down: bool = False
    speech: bool = False
    manner: Manner = field(default_factory=Manner)


@dataclass(frozen=True, slots=True)
class PanelView:
    """The panel itself, from the settings: pixels per inch, and a council's own colours where they pass."""

    ppi: float = 100.0
    main: str = ""
    focus: str = ""
