"""Which kiosk is in which ring, in the hub's database."""

from sqlalchemy import Connection, select, update

from kiosk.content.ring import Ring, ring_by_id
from kiosk.hub_store.tables.kiosks import kiosks


class RingBook:
    """Inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def chosen(self) -> dict[str, Ring]:
        """Kiosk id → the ring it was put into by hand."""
        rows = self._connection.execute(select(kiosks.c.id, kiosks.c.ring).where(kiosks.c.ring.is_not(None)))
        return {row.id: Ring(row.ring) for row in rows}

    def rings(self) -> dict[str, Ring]:
        """Every kiosk that is in, with its ring."""
        ids = self._connection.execute(select(kiosks.c.id).where(kiosks.c.revoked_at.is_(None)).order_by(kiosks.c.id)).scalars()
        chosen = self.chosen()
        return {kiosk_id: chosen.get(kiosk_id, ring_by_id(kiosk_id)) for kiosk_id in ids}

    def put(self, kiosk_id: str, ring: Ring | None) -> bool:
        """None: as its id says. False where there is no such kiosk."""
        return self._connection.execute(update(kiosks).where(kiosks.c.id == kiosk_id).values(ring=ring)).rowcount == 1
