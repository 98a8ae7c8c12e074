"""The question after a visit."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.feedback.feedback_view import FeedbackView

SERVICE = "Renew garden waste collection"


def previews() -> tuple[Preview, ...]:
    return (
        Preview("normal", FeedbackView(SERVICE), can_back=False),
        Preview("other", FeedbackView(SERVICE, thanked=True), can_back=False),
    )
