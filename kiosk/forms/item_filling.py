"""One item of a list, while a visitor answers its questions."""

from collections.abc import Callable, Mapping

from kiosk.forms.choice import Choice
from kiosk.forms.expressions.scope import Scope
from kiosk.forms.expressions.unknown import UNKNOWN
from kiosk.forms.field import Field
from kiosk.forms.field_error import FieldError
from kiosk.forms.fields.items_field import ItemsField
from kiosk.forms.moment import Moment
from kiosk.forms.offered import offered
from kiosk.forms.page_reading import fields_shown, read_fields


class ItemFilling:
    """`index` is its place in the list, for a new one the place behind the last; `moment` gives a fresh one outside the item."""

    def __init__(
        self, field: ItemsField, index: int, given: Mapping[str, object], moment: Callable[[], Moment], *, is_new: bool
    ) -> None:
        self.field = field
        self.index = index
        self.is_new = is_new
        self._raws = dict(given)
        self._moment = moment

    @property
    def given(self) -> Mapping[str, object]:
        """What was typed so far, by question."""
        return self._raws

    def fields(self) -> tuple[Field, ...]:
        """The questions to show now."""
        return fields_shown(self.field.fields, self.raw, self._inside())

    def scope(self) -> Scope:
        """What texts see while this item is open: what was typed in it, and the form around it."""
        moment = self._inside()
        fields_shown(self.field.fields, self.raw, moment)
        return moment.scope

    def raw(self, field: Field) -> object:
        """What to show in a question: what was typed, else its prefill, else None."""
        if field.id in self._raws:
            return self._raws[field.id]
        value = self._inside().result(field.prefill)
        return None if value is UNKNOWN else field.raw_from(value)

    def options(self, field: Field, language: str) -> tuple[Choice, ...]:
        """The answers a question offers now."""
        moment = self._inside()
        fields_shown(self.field.fields, self.raw, moment)
        return offered(field, moment, language)

    def note(self, raw: Mapping[str, object]) -> None:
        """Keeps what is being typed."""
        names = {field.id for field in self.field.fields}
        self._raws.update({name: value for name, value in raw.items() if name in names})

    def errors(self, languages: tuple[str, ...]) -> tuple[FieldError, ...]:
        """What is wrong, question by question."""
        return read_fields(self.field.fields, self._raws, self._inside()).errors(languages)

    def _inside(self) -> Moment:
        moment = self._moment().inside()
        for field in self.field.fields:
            moment.learn(field.id, UNKNOWN)
        return moment
