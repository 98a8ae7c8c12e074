"""One answer of many, found by typing."""

from typing import Literal

from kiosk.forms.fields.choice_field import ChoiceField


class AutocompleteField(ChoiceField):
    """One answer of many, found by typing."""

    type: Literal["autocomplete"] = "autocomplete"
