"""What a kiosk's machine says of itself to the screens."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from kiosk.link.link_state import LinkState
from ui.touch.kiosk_machine import KioskMachine


def machine(*, has_room: bool) -> KioskMachine:
    cache = SimpleNamespace(outbox=SimpleNamespace(can_accept=lambda: has_room))
    sync, rack = SimpleNamespace(state=LinkState.ONLINE), SimpleNamespace(health=dict)
    nothing = cast("Any", None)
    parts = cast("tuple[Any, Any, Any]", (cache, sync, rack))
    return KioskMachine(nothing, *parts, nothing, nothing, nothing, nothing)


@pytest.mark.parametrize("has_room", [True, False])
def test_a_kiosk_whose_outbox_takes_nothing_more_is_full(has_room: bool) -> None:
    assert machine(has_room=has_room).equipment().full is not has_room
