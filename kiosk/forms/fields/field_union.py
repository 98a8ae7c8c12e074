"""Every kind of field that stands by itself, told apart by `type`."""

from typing import Annotated

from pydantic import Discriminator

from kiosk.forms.fields.address_field import AddressField
from kiosk.forms.fields.autocomplete_field import AutocompleteField
from kiosk.forms.fields.checkboxes_field import CheckboxesField
from kiosk.forms.fields.consent_field import ConsentField
from kiosk.forms.fields.content_field import ContentField
from kiosk.forms.fields.date_field import DateField
from kiosk.forms.fields.decimal_field import DecimalField
from kiosk.forms.fields.email_field import EmailField
from kiosk.forms.fields.handover_field import HandoverField
from kiosk.forms.fields.long_text_field import LongTextField
from kiosk.forms.fields.money_field import MoneyField
from kiosk.forms.fields.month_field import MonthField
from kiosk.forms.fields.number_checked_field import NumberCheckedField
from kiosk.forms.fields.phone_field import PhoneField
from kiosk.forms.fields.postcode_field import PostcodeField
from kiosk.forms.fields.radios_field import RadiosField
from kiosk.forms.fields.scan_field import ScanField
from kiosk.forms.fields.select_field import SelectField
from kiosk.forms.fields.signature_field import SignatureField
from kiosk.forms.fields.text_field import TextField
from kiosk.forms.fields.time_field import TimeField
from kiosk.forms.fields.website_field import WebsiteField
from kiosk.forms.fields.whole_field import WholeField
from kiosk.forms.fields.yes_no_field import YesNoField

SimpleField = Annotated[
    TextField
    | LongTextField
    | WholeField
    | DecimalField
    | MoneyField
    | YesNoField
    | RadiosField
    | CheckboxesField
    | SelectField
    | AutocompleteField
    | DateField
    | MonthField
    | TimeField
    | EmailField
    | PhoneField
    | PostcodeField
    | AddressField
    | NumberCheckedField
    | WebsiteField
    | ScanField
    | HandoverField
    | SignatureField
    | ConsentField
    | ContentField,
    Discriminator("type"),
]
