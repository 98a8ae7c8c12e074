"""Alembic's entry: runs the steps on the connection it is given."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from kiosk.hub_store.all_tables import all_tables
from kiosk.hub_store.tables.metadata import UtcTime


def _render(kind: str, item: Any, autogen: AutogenContext) -> str | Literal[False]:
    """Writes our own column type by its name."""
    if kind != "type" or not isinstance(item, UtcTime):
        return False
    autogen.imports.add("from kiosk.hub_store.tables.metadata import UtcTime")
    return "UtcTime()"


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=all_tables(),
    compare_type=True,
    render_item=_render,
)
context.run_migrations()
