"""One answer of a list that opens."""

from typing import Literal

from kiosk.forms.fields.choice_field import ChoiceField


class SelectField(ChoiceField):
    """One answer of a list that opens."""

    type: Literal["select"] = "select"
