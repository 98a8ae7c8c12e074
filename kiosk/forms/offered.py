"""The answers a field offers at a moment, as a screen shows them."""

from collections.abc import Sequence

from kiosk.forms.choice import Choice
from kiosk.forms.expressions.unknown import UNKNOWN
from kiosk.forms.field import Field
from kiosk.forms.fields.checkboxes_field import CheckboxesField
from kiosk.forms.fields.choice_field import ChoiceField
from kiosk.forms.fields.items_field import ItemsField
from kiosk.forms.fields.option import Option
from kiosk.forms.fields.wrong import Wrong
from kiosk.forms.fields.yes_no_field import YesNoField
from kiosk.forms.moment import Moment
from kiosk.forms.wording import worded
from kiosk.forms.words import Words


def offered(field: Field, moment: Moment, language: str) -> tuple[Choice, ...]:
    """Options whose `when` holds; none for a field without options. The moment's scope is used up."""
    match field:
        case YesNoField():
            words = Words(language)
            return tuple(Choice(value, words.sentence(value)) for value in ("yes", "no"))
        case ChoiceField() | CheckboxesField():
            open_now = [option for option in field.options if moment.holds(option.when)]
            return tuple(_choice(field, option, moment, language) for option in open_now)
        case _:
            return ()


def _choice(field: ChoiceField | CheckboxesField, option: Option, moment: Moment, language: str) -> Choice:
    hint = worded(moment.plan, moment.scope, option.hint, language) if option.hint else ""
    text = worded(moment.plan, moment.scope, option.text, language)
    return Choice(option.value, text, hint, _aside(field, option, moment, language), option.exclusive)


def _aside(field: ChoiceField | CheckboxesField, option: Option, moment: Moment, language: str) -> str:
    """Worked out as if the option were chosen."""
    if option.aside is None:
        return ""
    as_if = field.value_of(option) if isinstance(field, ChoiceField) else (option.value,)
    moment.scope.put({field.id: as_if})
    value = moment.result(option.aside)
    return "" if value is UNKNOWN else Words(language).written(value, moment.plan.expression_type(option.aside))


def items_offered(field: ItemsField, items: Sequence[object], moment: Moment, language: str) -> tuple[str, ...]:
    """Items gathered so far, one line each; one that cannot be read is three dots."""
    return tuple(_item(field, item, moment, Words(language)) for item in items)


def _item(field: ItemsField, item: object, moment: Moment, words: Words) -> str:
    try:
        return field.item_in_words(field.read_item(item, moment), words)
    except Wrong:
        return "…"
