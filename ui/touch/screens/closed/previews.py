"""A closed shop."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.closed.closed_view import ClosedView


def previews() -> tuple[Preview, ...]:
    numbers = ("01632 960 100", "01632 960 999", "tamarside.example")
    return (
        Preview("normal", ClosedView("Monday at 9am", "It is a bank holiday.", *numbers), bars=False),
        Preview("empty", ClosedView(), bars=False),
    )
