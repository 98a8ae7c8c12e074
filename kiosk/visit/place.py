"""Where a visitor is."""

from dataclasses import dataclass
from enum import StrEnum


class VisitStep(StrEnum):
    LANGUAGE = "language"
    MENU = "menu"
    SUBJECT = "subject"
    SEARCH = "search"
    SERVICE = "service"
    NEWS = "news"
    QUESTION = "question"
    CHECK = "check"
    FORM_END = "form_end"
    """The form itself says that it goes no further: not eligible, not yet, or urgent."""
    SENDING = "sending"
    NOT_SENT = "not_sent"
    """This machine could not keep the form; nothing was taken, nothing was lost from the screen."""
    PAYMENT = "payment"
    CONFIRMATION = "confirmation"
    FEEDBACK = "feedback"
    GOODBYE = "goodbye"


@dataclass(frozen=True, slots=True)
class Place:
    """A step and, where the step shows one of several things, the id of that thing."""

    step: VisitStep
    id: str = ""


class EndReason(StrEnum):
    """Why a visit is over; the screen says it."""

    FINISHED = "finished"
    LEFT_AND_HID = "left_and_hid"
    NOBODY_THERE = "nobody_there"
    FAULT = "fault"
