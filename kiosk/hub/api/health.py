"""What a kiosk says of itself and its devices."""

from litestar import put
from litestar.params import JSONBody

from kiosk.hub.wanted import TheHub, TheKiosk
from kiosk.link.messages import Health


@put("/health", status_code=204, sync_to_thread=True)
def say(hub: TheHub, kiosk: TheKiosk, data: JSONBody[Health]) -> None:
    """Only the newest is kept."""
    hub.register.take_health(kiosk, data)
    hub.payments.heard(kiosk.id, kiosk.shop_id, data)
    hub.aside.heard(kiosk.id, data)
