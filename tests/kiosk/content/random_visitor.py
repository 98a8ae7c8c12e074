"""Somebody who answers whatever is asked, at random but never wrongly."""

from datetime import date, timedelta
from random import Random

from kiosk.forms.field import Field
from kiosk.forms.fields.address_field import AddressField
from kiosk.forms.fields.autocomplete_field import AutocompleteField
from kiosk.forms.fields.checkboxes_field import CheckboxesField
from kiosk.forms.fields.consent_field import ConsentField
from kiosk.forms.fields.content_field import ContentField
from kiosk.forms.fields.date_field import DateField
from kiosk.forms.fields.items_field import ItemsField
from kiosk.forms.fields.radios_field import RadiosField
from kiosk.forms.fields.select_field import SelectField
from kiosk.forms.fields.signature_field import SignatureField
from kiosk.forms.fields.yes_no_field import YesNoField
from kiosk.forms.filling import Filling, Stage
from kiosk.forms.gazetteer import Gazetteer

TYPED = {
    "name": "Ann Other", "phone": "01632 960 123", "email": "ann@tamarside.example", "plate": "TM26 ABC", "notice": "TM12345678",
    "ni": "AB 12 34 56 C", "sort_code": "20-00-00", "bank_account": "55779911", "account": "12345678", "number": "12345678",
    "adults": "2", "amount": "25.00", "length": "4.3",
}  # fmt: skip
MOST_PAGES = 60


def fill(filling: Filling, gazetteer: Gazetteer, today: date, chance: Random) -> Stage:
    """Goes on until the check page or an end; a page that cannot be answered is an assertion with its errors."""
    for _ in range(MOST_PAGES):
        if filling.stage is not Stage.QUESTION:
            return filling.stage
        _answer_page(filling, gazetteer, today, chance)
    raise AssertionError(f"{filling.page.id} is asked again and again")


def _answer_page(filling: Filling, gazetteer: Gazetteer, today: date, chance: Random) -> None:
    raw: dict[str, object] = {}
    for field in filling.fields():
        if isinstance(field, ItemsField):
            for _ in range(chance.randint(1, field.maximum)):
                inner = field.fields[0]
                assert isinstance(inner, SelectField)
                assert filling.lists.add(field.id, {inner.id: chance.choice(inner.options).value}) == ()
        elif not isinstance(field, ContentField):
            raw[field.id] = _raw(filling, field, gazetteer, today, chance)
    page = filling.page.id
    for _ in range(40):
        if not (errors := filling.submit_page(raw)):
            return
        _other_dates(raw, filling, today, chance)
    raise AssertionError(f"{page}: {errors}")


def _raw(filling: Filling, field: Field, gazetteer: Gazetteer, today: date, chance: Random) -> object:
    match field:
        case RadiosField() | SelectField() | AutocompleteField():
            return chance.choice(filling.options(field, "en")).value
        case CheckboxesField():
            return [chance.choice(filling.options(field, "en")).value]
        case YesNoField() | ConsentField():
            return "yes" if isinstance(field, ConsentField) else chance.choice(("yes", "no"))
        case DateField():
            return _some_day(today, chance)
        case AddressField():
            return {"uprn": chance.choice(gazetteer.at_postcode("TM1 1AB")).uprn}
        case SignatureField():
            return "Sam Example"
        case _ if field.type == "handover":
            return []
        case _ if field.optional and field.id not in TYPED:
            return ""
        case _:
            return TYPED.get(field.id, "Some words about it")


def _other_dates(raw: dict[str, object], filling: Filling, today: date, chance: Random) -> None:
    for field in filling.fields():
        if isinstance(field, DateField):
            raw[field.id] = _some_day(today, chance)


def _some_day(today: date, chance: Random) -> str:
    return (today + timedelta(days=chance.choice((-400, -90, -20, -3, 0, 1, 5, 12, 30, 45)))).isoformat()
