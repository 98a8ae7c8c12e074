"""An option as a screen shows it, in one language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """`aside` stands at the right: what choosing this leads to, such as "£104.00"."""

    value: str
    text: str
    hint: str = ""
    aside: str = ""
    exclusive: bool = False
