"""An unexpected fault."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.sorry.sorry_view import SorryView


def previews() -> tuple[Preview, ...]:
    return (Preview("normal", SorryView("01632 960 100", 20), bars=False),)
