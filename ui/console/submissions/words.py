"""Why a submission was not taken, as staff read it."""

from kiosk.hub.aside_desk import ListedAside
from kiosk.hub.submission_book import Alarm

_WHY = {
    "envelope_not_signed": "It does not carry this kiosk's own signature. Its disk may hold another kiosk's forms.",
    "not_this_kiosk": "It was made by another kiosk. This kiosk's disk may have been copied.",
    "another_body": "The hub has it already, with other contents. The kiosk's disk may have been restored from an older copy.",
    "reference_reused": "Its reference stands for another submission already. Taken in, both stand under it.",
    "id_differs": "It is not the one that the kiosk said it would send.",
    "http_400": "The hub cannot read it: kiosk and hub may be of different versions.",
    "http_413": (
        "It is larger than the hub takes over the line. It can be carried: first-stop outbox export at the kiosk, first-stop hub "
        "take-in at the hub."
    ),
    "http_422": "The hub cannot read it: kiosk and hub may be of different versions.",
}
_ALARMS = {
    "reference_reused": (
        "came twice, for two different submissions; the second came from kiosk {}. If its disk was copied, two machines work as "
        "one kiosk: shut it out, and let each in anew. If it was restored from a copy, the kiosk has seen to it by itself."
    ),
    "another_body": (
        "came again from kiosk {}, with other contents. Its disk may have been restored from an older copy. "
        "Shut it out and let it in anew."
    ),
    "envelope_not_signed": (
        "came from kiosk {} without a valid signature. Somebody may have tampered with the kiosk. Look at it, and tell your "
        "information security officer."
    ),
    "not_this_kiosk": (
        "came from kiosk {} in the name of another. Its disk may have been copied, or tampered with. Look at it, and tell your "
        "information security officer."
    ),
}


def why_aside(one: ListedAside) -> str:
    """A sentence."""
    if not one.why:
        return f"Sending it has failed {one.attempts} times. It waits behind the others, and is tried again by itself."
    return why_refused(one.why)


def why_refused(why: str) -> str:
    """A sentence for the hub's own word."""
    return _WHY.get(why, f"The hub did not take it ({why}).")


def alarm_sentence(alarm: Alarm) -> str:
    """What happened and what to do, after the words "Reference …"."""
    return _ALARMS.get(alarm.kind, "was not taken from kiosk {}.").format(alarm.kiosk_id)
