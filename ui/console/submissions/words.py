"""Why a submission was not taken, as staff read it."""

from kiosk.hub.aside_desk import ListedAside
from kiosk.hub.submission_book import Alarm

_WHY = {
    "envelope_not_signed": "It does not carry this kiosk's own signature. Its disk may hold another kiosk's forms.",
    "not_this_kiosk": "It was made by another kiosk. This kiosk's disk may have been copied.",
    "another_body": "The hub has it already, with other contents. The kiosk's disk may have been restored from an older copy.",
    "reference_reused": "Its reference stands for another submission already. The kiosk's disk may have been copied or restored.",
    "id_differs": "It is not the one that the kiosk said it would send.",
    "http_400": "The hub cannot read it: kiosk and hub may be of different versions.",
    "http_413": "It is larger than the hub takes.",
    "http_422": "The hub cannot read it: kiosk and hub may be of different versions.",
}
_ALARMS = {
    "reference_reused": "came twice, for two different submissions, the second",
    "another_body": "came again with other contents",
    "envelope_not_signed": "came without a valid signature",
    "not_this_kiosk": "came in the name of another kiosk",
}
_DO = {
    "reference_reused": "Its disk may have been copied or restored. Shut the kiosk out and let it in anew.",
    "another_body": "Its disk may have been restored from an older copy. Shut the kiosk out and let it in anew.",
    "envelope_not_signed": "Somebody may have tampered with the kiosk. Look at it, and tell your information security officer.",
    "not_this_kiosk": "Its disk may have been copied, or tampered with. Look at it, and tell your information security officer.",
}


def why_aside(one: ListedAside) -> str:
    """A sentence."""
    if not one.why:
        return f"Sending it has failed {one.attempts} times. It waits behind the others, and is tried again by itself."
    return _WHY.get(one.why, f"The hub did not take it ({one.why}).")


def alarm_sentence(alarm: Alarm) -> str:
    """What happened, after the words "Reference …"."""
    return f"{_ALARMS.get(alarm.kind, 'was not taken')}, from kiosk {alarm.kiosk_id}. {_DO.get(alarm.kind, '')}".strip()
