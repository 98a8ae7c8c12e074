"""Codes as floor staff read them."""

from devices.health import HealthReason
from devices.printer.roll_change import RollStep, roll_steps
from kiosk.help.help_call_record import Barrier, HelpOutcome
from kiosk.link.messages import DeviceHealth, DeviceState
from kiosk.text import in_words

OUTCOMES = {
    HelpOutcome.FINISHED_HERE: "They finished at the kiosk",
    HelpOutcome.STAFF_DID_IT: "I did it for them at the kiosk",
    HelpOutcome.COUNTER: "Sent to the counter",
    HelpOutcome.APPOINTMENT: "Appointment or call-back made",
    HelpOutcome.ELSEWHERE: "Another organisation does this",
    HelpOutcome.NOT_DONE: "It could not be done today",
    HelpOutcome.NOBODY_THERE: "Nobody was there",
}

BARRIERS = {
    Barrier.NO_EMAIL: "No e-mail address",
    Barrier.LANGUAGE: "Language",
    Barrier.READING: "Reading",
    Barrier.DEVICE: "The kiosk or a device",
    Barrier.FORM: "The form itself",
}

LANGUAGES = {
    "en": "English",
    "cy": "Welsh",
    "ar": "Arabic",
    "ckb": "Sorani",
    "ur": "Urdu",
    "fa": "Farsi",
    "pl": "Polish",
    "uk": "Ukrainian",
    "ro": "Romanian",
    "bn": "Bengali",
    "zh": "Chinese",
    "zh-Hans": "Chinese",
}

DEVICES = {
    "printer": "Printer",
    "card_terminal": "Card terminal",
    "scanner": "Scanner",
    "id_card": "Card reader for library cards",
    "lamp": "Help lamp",
}

REASONS = {
    "silent": "does not answer",
    "unplugged": "is unplugged",
    "offline": "is switched to offline",
    "paper_near_end": "paper is nearly out",
    "paper_out": "is out of paper",
    "cover_open": "has its cover open",
    "cutter": "has a jammed cutter",
    "unrecoverable": "has failed: switch it off and on",
    "busy": "is busy",
    "unregistered": "is not registered",
    "unsettled": "has a payment to settle",
    "end_of_day_open": "waits for its end of day",
    "no_connection": "has no connection to the bank",
}


ROLL_STEPS = {
    RollStep.OPEN_COVER: "Open the printer's cover",
    RollStep.PUT_ROLL_IN: "Put a new roll in, so that the paper comes off its underside towards you",
    RollStep.CLOSE_COVER: "Pull out a hand's breadth of paper and close the cover",
    RollStep.FEED: "Press the feed button: clean paper comes out straight, and a receipt that waits is printed by itself",
}

FEW_RECEIPTS = 40
"""From so many on, the roll that is left is worth a word to staff."""


SPEECHLESS = frozenset({"lamp", "scanner", "id_card"})
"""They answer no question, so that not knowing is all one can know of them while their line is open."""


def wants_staff(device: DeviceHealth) -> bool:
    """Whether somebody should go and look."""
    if device.reasons or device.state is DeviceState.FAULT or _ends_soon(device):
        return True
    return device.state is DeviceState.UNKNOWN and device.device not in SPEECHLESS


def device_sentence(device: DeviceHealth) -> str:
    """As in "Printer is out of paper"."""
    said = [REASONS.get(reason, in_words(reason).lower()) for reason in device.reasons]
    name = DEVICES[device.device]
    if said:
        return f"{name} {' and '.join(said)}"
    match device.state:
        case DeviceState.OK:
            return f"{name} works{_paper(device)}"
        case DeviceState.FAULT:
            return f"{name} does not work"
        case DeviceState.UNKNOWN:
            return f"{name} is plugged in" if device.device in SPEECHLESS else f"{name}: we do not know"


def roll_change(device: DeviceHealth) -> list[str]:
    """What to do at the printer, in the order of the hand; empty where paper and cover are no trouble."""
    if device.device != "printer":
        return []
    known = {reason.value for reason in HealthReason}
    return [ROLL_STEPS[step] for step in roll_steps({HealthReason(reason) for reason in device.reasons if reason in known})]


def _ends_soon(device: DeviceHealth) -> bool:
    return device.paper is not None and device.paper.receipts <= FEW_RECEIPTS


def _paper(device: DeviceHealth) -> str:
    """As in ", with paper for about 420 receipts, until about 3 January"."""
    if device.paper is None:
        return ""
    count = device.paper.receipts
    about = "1 receipt" if count == 1 else f"about {_rounded(count)} receipts"
    until = device.paper.until
    return f", with paper for {about}" + (f", until about {until.day} {until:%B}" if until else "")


def _rounded(count: int) -> int:
    """A reckoning says no more than its two leading figures."""
    return count if count < 100 else round(count, -1)
