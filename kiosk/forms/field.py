"""Every kind of field a page can hold, told apart by `type`."""

from typing import Annotated

from pydantic import Discriminator

from kiosk.forms.fields.field_union import SimpleField
from kiosk.forms.fields.items_field import ItemsField

Field = Annotated[SimpleField | ItemsField, Discriminator("type")]
