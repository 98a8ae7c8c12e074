"""Every version of every form that was ever released, for the words of submissions old and new."""

import json
from threading import Lock

from sqlalchemy import select

from kiosk.delivery.form_words import FormWords, form_words
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.content import content_bodies, releases


class FormShelf:
    """A released version never changes, so each is read once."""

    def __init__(self, store: HubStore) -> None:
        self._store = store
        self._lock = Lock()
        self._known: dict[tuple[str, int], FormWords] = {}

    def words(self, form_id: str, version: int) -> FormWords | None:
        """None where that version was never released from this hub."""
        with self._lock:
            if (form_id, version) not in self._known:
                self._known |= self._read(form_id)
            return self._known.get((form_id, version))

    def _read(self, form_id: str) -> dict[tuple[str, int], FormWords]:
        path = f"forms/{form_id}.json"
        with self._store.reading() as connection:
            digests = {files[path] for files in connection.execute(select(releases.c.files)).scalars() if path in files}
            query = select(content_bodies.c.body).where(content_bodies.c.digest.in_(digests))
            forms = [json.loads(body) for body in connection.execute(query).scalars()] if digests else []
        return {(form_id, form.get("version", 1)): form_words(form) for form in forms}
