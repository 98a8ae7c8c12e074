"""One answer of a few, all in sight."""

from typing import Literal

from kiosk.forms.fields.choice_field import ChoiceField


class RadiosField(ChoiceField):
    """One answer of a few, all in sight."""

    type: Literal["radios"] = "radios"
