"""The ends of a visit."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.goodbye.goodbye_view import Ending, GoodbyeView


def previews() -> tuple[Preview, ...]:
    return (
        Preview("normal", GoodbyeView(receipt=True, card=True, seconds=30), bars=False),
        Preview("empty", GoodbyeView(seconds=30), bars=False),
        Preview("cleared", GoodbyeView(Ending.CLEARED, saved=True, seconds=12), bars=False),
    )
