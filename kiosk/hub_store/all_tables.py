"""Every table of the hub, gathered so that nothing is forgotten when a store is made or compared."""

from sqlalchemy import MetaData

from kiosk.hub_store.tables import (
    audit,
    content,
    deliveries,
    envelopes_aside,
    events,
    feedback,
    handovers,
    help_calls,
    kiosks,
    nonces,
    payments,
    people,
    submissions,
)
from kiosk.hub_store.tables.metadata import metadata

FEATURES = (
    audit,
    content,
    deliveries,
    envelopes_aside,
    events,
    feedback,
    handovers,
    help_calls,
    kiosks,
    nonces,
    payments,
    people,
    submissions,
)


def all_tables() -> MetaData:
    """The MetaData with every feature's tables on it."""
    return metadata
