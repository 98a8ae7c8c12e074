"""One state of a screen, worth looking at."""

from dataclasses import dataclass, field

from ui.touch.shell.shell_view import BannerKind, HelpView, Overlay


@dataclass(frozen=True, slots=True)
class Preview:
    """`view` is the screen's own; `name` tells previews of one screen apart and ends the picture's file name."""

    name: str
    view: object
    title: str = ""
    step: int = 0
    steps: int = 0
    can_back: bool = True
    bars: bool = True
    banners: tuple[BannerKind, ...] = ()
    overlay: Overlay = Overlay.NONE
    help: HelpView = field(default_factory=HelpView)
    speech: bool = False
    """There is a headset, and the screen is being read out in it."""
    raised: str = ""
    """The objectName of a field to give the focus, so that the keyboard shows."""
