"""Sending in its states."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.sending.sending_view import SendingView

SERVICE = "Report a missed bin"


def previews() -> tuple[Preview, ...]:
    return (
        Preview("waiting", SendingView(), title=SERVICE, can_back=False),
        Preview("failed", SendingView(failed=True), title=SERVICE, can_back=False),
    )
