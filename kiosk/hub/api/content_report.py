"""How content fared on a kiosk, in its own words."""

from litestar import put
from litestar.params import JSONBody

from kiosk.hub.wanted import TheHub, TheKiosk
from kiosk.link.messages import ContentReport


@put("/content-report", status_code=204, sync_to_thread=True)
def take(hub: TheHub, kiosk: TheKiosk, data: JSONBody[ContentReport]) -> None:
    """The newest is kept, and what became of each release."""
    hub.content_reports.take(kiosk, data)
