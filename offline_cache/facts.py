"""Small things the kiosk has to remember: a name and a text each. No secrets."""

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from offline_cache.store import Store
from offline_cache.tables import facts


class Facts:
    """Durable when a call returns. Methods raise CacheFault."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, name: str) -> str | None:
        with self._store.reading() as connection:
            return connection.execute(select(facts.c.value).where(facts.c.name == name)).scalar_one_or_none()

    def put(self, name: str, value: str) -> None:
        with self._store.writing() as connection:
            given = insert(facts).values(name=name, value=value)
            connection.execute(given.on_conflict_do_update(index_elements=["name"], set_={"value": given.excluded.value}))

    def forget(self, name: str) -> None:
        with self._store.writing() as connection:
            connection.execute(delete(facts).where(facts.c.name == name))
