"""One of the answers a choice offers."""

from typing import Annotated

from pydantic import StringConstraints

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.fields.common_field import Strict
from kiosk.text import Text


class Option(Strict):
    """`aside` is worked out as if this option were chosen, and shown at its right (a price)."""

    value: Annotated[str, StringConstraints(min_length=1, max_length=500)]
    text: Text
    hint: Text | None = None
    when: Expression | None = None
    aside: Expression | None = None
    exclusive: bool = False
