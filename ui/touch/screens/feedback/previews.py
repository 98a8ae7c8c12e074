"""The question after a visit."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.feedback.feedback_view import FeedbackView


def previews() -> tuple[Preview, ...]:
    return (Preview("normal", FeedbackView(), can_back=False),)
