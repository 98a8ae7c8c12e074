"""Questions that tell one kind of device from another, harmless to all the others.

No byte of theirs is a command to a tower light (11–18, 21–28, 41–48) or a relay (A0), and only what has answered as a
printer is asked for its name.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from devices.device_kind import DeviceKind
from devices.health import HealthReason
from devices.line.line import Line

_PATIENCE = 0.3
_CONDITION_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Answer:
    """`says` is maker and model, `reasons` what speaks against its working just now."""

    says: str
    reasons: frozenset[HealthReason] = frozenset()


@dataclass(frozen=True, slots=True)
class Probe:
    """`ask` returns what the device said of itself, or None where it is no such device. It may raise LineFault.

    `family` is as the settings name it.
    """

    kind: DeviceKind
    family: str
    baud: int
    stop_bits: int
    ask: Callable[[Line], Answer | None]


def ask_printer(line: Line) -> Answer | None:
    """Real-time status, then maker and model, then what it is in want of."""
    from devices.printer.escpos_dialogue import EscposDialogue
    from devices.printer.escpos_frames import StatusRequest

    dialogue = EscposDialogue(line, time.monotonic)
    if dialogue.status(StatusRequest.PRINTER, time.monotonic() + _PATIENCE) is None:
        return None
    says = f"receipt printer (ESC/POS) {dialogue.identity(_PATIENCE)}".rstrip()
    return Answer(says, dialogue.condition(time.monotonic() + _CONDITION_SECONDS))


def ask_star_printer(line: Line) -> Answer | None:
    """ESC ACK SOH, then model and version."""
    from devices.printer.star_dialogue import StarDialogue

    dialogue = StarDialogue(line, time.monotonic)
    status = dialogue.status(time.monotonic() + _PATIENCE)
    if status is None:
        return None
    return Answer(f"receipt printer (Star) {dialogue.identity(_PATIENCE)}".rstrip(), status.reasons)


def ask_card_terminal(line: Line) -> Answer | None:
    """05 01, the one question a ZVT terminal answers without being registered, which the kiosk does when it starts."""
    from devices.card_terminal.zvt_link import TerminalSilent
    from devices.card_terminal.zvt_reasons import health_for
    from devices.card_terminal.zvt_session import ZvtSession
    from devices.card_terminal.zvt_settings import ZvtSettings
    from devices.card_terminal.zvt_timers import ZvtTimers

    session = ZvtSession(line, ZvtSettings(), ZvtTimers(t2=_PATIENCE, t3=2.0, t4=2.0))
    try:
        state = session.enquire(tries=1)
    except TerminalSilent:
        return None
    says = " ".join(part for part in ("payment terminal (ZVT)", state.software, state.terminal_id) if part)
    return Answer(says, health_for(state.code, "").reasons - {HealthReason.UNREGISTERED})


def ask_telium_terminal(line: Line) -> Answer | None:
    """ENQ, to which a terminal in peace says ACK; EOT ends the session before anything was asked for."""
    from devices.card_terminal.telium_frames import ACK, ENQ, EOT

    line.write(bytes([ENQ]), _PATIENCE)
    answer = line.read(1, _PATIENCE)
    line.write(bytes([EOT]), _PATIENCE)
    return Answer("payment terminal (Telium E+)") if answer == bytes([ACK]) else None


PROBES = (
    *(Probe(DeviceKind.PRINTER, "escpos", baud, 1, ask_printer) for baud in (38400, 9600, 115200, 19200)),
    *(Probe(DeviceKind.PRINTER, "star", baud, 1, ask_star_printer) for baud in (38400, 9600)),
    *(Probe(DeviceKind.CARD_TERMINAL, "zvt", baud, 2, ask_card_terminal) for baud in (9600, 115200)),
    Probe(DeviceKind.CARD_TERMINAL, "telium", 9600, 1, ask_telium_terminal),
)
"""In this order; a device on USB answers at any speed."""
