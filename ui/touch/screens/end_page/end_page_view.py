"""What an early end of a form shows."""

from dataclasses import dataclass

from ui.touch.screens.news.news_view import BlockRow
from ui.touch.screens.service.service_view import WayRow


@dataclass(frozen=True, slots=True)
class EndPageView:
    title: str = ""
    blocks: tuple[BlockRow, ...] = ()
    ways: tuple[WayRow, ...] = ()
    urgent: bool = False
    """A person has been called."""
    other: str = ""
    """The title of a service that fits better, or nothing."""
