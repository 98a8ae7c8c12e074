"""What a kiosk says of itself and its devices."""

from litestar import put

from kiosk.hub.hub import Hub
from kiosk.hub.kiosk_register import KnownKiosk
from kiosk.link.messages import Health


@put("/health", status_code=204, sync_to_thread=True)
def say(hub: Hub, kiosk: KnownKiosk, data: Health) -> None:
    """Only the newest is kept."""
    hub.register.take_health(kiosk, data)
