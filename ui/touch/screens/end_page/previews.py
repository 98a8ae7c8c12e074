"""Early ends of a form."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.end_page.end_page_view import EndPageView
from ui.touch.screens.news.news_view import BlockKind, BlockRow
from ui.touch.screens.service.service_view import WayKind, WayRow

WAYS = (WayRow(WayKind.PHONE, "01632 960 100", "Open now, until 8pm"),)
TOO_LATE = BlockRow(0, BlockKind.PARAGRAPH, "Your subscription ended more than 14 days ago. You can take out a new one.")
SAFE = BlockRow(0, BlockKind.PARAGRAPH, "You do not have to explain everything here. Somebody will listen to you in private.")


def previews() -> tuple[Preview, ...]:
    return (
        Preview("normal", EndPageView("It is too late to renew", (TOO_LATE,), WAYS, other="Subscribe to garden waste")),
        Preview("urgent", EndPageView("We want to help you now", (SAFE,), WAYS, urgent=True)),
    )
