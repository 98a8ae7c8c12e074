"""One line of the check page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A question and its answer in words; `answered` is False where it says "Not provided"."""

    page_id: str
    field_id: str
    question: str
    answer: str
    sensitive: bool
    answered: bool = True
