"""The ends of a visit."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.goodbye.goodbye_view import EndReason, GoodbyeView


def previews() -> tuple[Preview, ...]:
    return (
        Preview("normal", GoodbyeView(EndReason.FINISHED, True, 30), bars=False),
        Preview("left", GoodbyeView(EndReason.LEFT), bars=False),
        Preview("idle", GoodbyeView(EndReason.IDLE, True, 12), bars=False),
        Preview("failed", GoodbyeView(EndReason.FAULT), bars=False),
    )
