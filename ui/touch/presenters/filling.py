"""The screens of a form: its questions, check-your-answers, and where the form itself ends."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from kiosk.content.channel import ChannelKind
from kiosk.forms.blocks import Block
from kiosk.forms.check_row import CheckRow
from kiosk.forms.field import Field
from kiosk.forms.fields.items_field import ItemsField
from kiosk.forms.fields.scan_field import ScanField
from kiosk.forms.filling import Filling
from kiosk.forms.item_filling import ItemFilling
from kiosk.forms.page import Page, PageKind
from kiosk.money import in_pounds
from kiosk.text import pick
from kiosk.visit.equipment import Equipment
from kiosk.visit.visit import Visit
from ui.touch.presenters.asked import Asked, Found, Read, fields_of, place_of
from ui.touch.presenters.bills import bill_words
from ui.touch.presenters.blocks import block_rows
from ui.touch.presenters.by_phone import ByPhone
from ui.touch.presenters.finding import way_row
from ui.touch.presenters.form_fields import answer_of, field_row
from ui.touch.screens.check.check_view import AnswerRow, CheckView, FeeRow
from ui.touch.screens.check.check_view import Deed as LastDeed
from ui.touch.screens.end_page.end_page_view import EndPageView
from ui.touch.screens.question.question_view import Deed, FieldKind, FieldRow, QuestionView


def question_view(visit: Visit, filling: Filling, found: Found, read: Read, works: Equipment) -> QuestionView:
    errors = {error.field_id: pick(error.messages, visit.language) for error in visit.errors}
    asked = Asked(filling, visit.language, found, read, errors, ByPhone(visit.handing, works.hub))
    return _page_view(asked) if filling.lists.item is None else _item_view(asked, filling.lists.item)


def _page_view(asked: Asked) -> QuestionView:
    page, fields, total = asked.filling.page, asked.filling.fields(), asked.filling.fee().total
    alone = _alone(fields) if page.heading is None else None
    return QuestionView(
        page=place_of(asked.filling),
        heading=asked.filling.heading(asked.language),
        intro=_intro(asked, page),
        fields=(*_told(asked, page.blocks), *(field_row(asked, one, one is alone) for one in fields)),
        cost=in_pounds(total) if total else "",
        optional=alone is not None and alone.optional,
    )


def _intro(asked: Asked, page: Page) -> str:
    """What the page explains; before it the bill that is being paid, on the pages behind its number."""
    bill = asked.filling.bill()
    asks_for_it = any(isinstance(field, ScanField) and field.bills for field in page.fields)
    read_back = bill_words(asked.filling.bills, bill, asked.language) if bill and not asks_for_it else ""
    return "\n".join(line for line in (read_back, asked.say(page.explanation)) if line)


def _item_view(asked: Asked, item: ItemFilling) -> QuestionView:
    """One question of an item is asked in the heading; several stand under what the item is."""
    fields, number = item.fields(), item.index + 1
    alone = _alone(fields)
    name = asked.say(item.field.item_name)
    title = f"{name[:1].upper()}{name[1:]} {number}" if name else f"{asked.say(item.field.label)} ({number})"
    return QuestionView(
        page=place_of(asked.filling),
        heading=asked.say(alone.label) if alone else title,
        intro=title if alone and name else "",
        fields=tuple(field_row(asked, one, one is alone) for one in fields),
        optional=alone is not None and alone.optional,
        deed=Deed.ADD_ITEM if item.is_new else Deed.CHANGE_ITEM,
    )


def _alone(fields: Sequence[Field]) -> Field | None:
    """The only field that asks, where there is just one."""
    asking = [field for field in fields if field.asks()]
    return asking[0] if len(asking) == 1 else None


def _told(asked: Asked, blocks: tuple[Block, ...]) -> tuple[FieldRow, ...]:
    """What the page says before it asks."""
    return (FieldRow("_told", FieldKind.CONTENT, blocks=block_rows(blocks, asked.say)),) if blocks else ()


def answers(filling: Filling, said: Mapping[str, Any]) -> dict[str, object]:
    """What the screen said of the fields it shows, as the form wants it; the items of a list are in the form already."""
    fields = (field for field in fields_of(filling).fields() if field.asks() and not isinstance(field, ItemsField))
    return {field.id: answer_of(field, said.get(field.id)) for field in fields}


def being_typed(filling: Filling, said: Mapping[str, Any]) -> dict[str, object]:
    """The same for the one field that was edited."""
    return {name: answer for name, answer in answers(filling, said).items() if name in said}


def check_view(visit: Visit, filling: Filling, works: Equipment) -> CheckView:
    language, fee = visit.language, filling.fee()
    return CheckView(
        answers=tuple(AnswerRow(row.field_id, row.page_id, row.question, _answer(visit, row)) for row in filling.rows(language)),
        fees=tuple(FeeRow(pick(line.text, language), in_pounds(line.pence)) for line in fee.lines),
        total=in_pounds(fee.total) if fee.total else "",
        declaration="\n".join(filling.text(one.text, language) for one in filling.form.declarations),
        declaration_missing=visit.declaration_missing,
        privacy=filling.text(filling.form.privacy, language) if filling.form.privacy else "",
        deed=LastDeed.PAY if fee.total and works.can_take_cards else LastDeed.SEND,
        can_pay_cash=visit.cash_code is not None,
    )


def _answer(visit: Visit, row: CheckRow) -> str:
    """A bill is read back by its kind and account; its code says nothing to people."""
    bill = visit.filling.bill() if visit.filling else None
    return bill_words(visit.content.bills, bill, visit.language) if bill and bill.number == row.answer else row.answer


def end_page_view(visit: Visit, filling: Filling, moment: datetime) -> EndPageView:
    page, language = filling.page, visit.language
    service = visit.content.service(visit.service_id or "")
    ways = visit.content.ways(service, moment, visit.shop.shop_id)
    return EndPageView(
        title=filling.heading(language),
        blocks=block_rows(page.blocks, lambda text: filling.text(text, language)),
        ways=tuple(way_row(way, language) for way in ways if way.kind is not ChannelKind.HERE),
        urgent=page.kind is PageKind.URGENT,
        other=pick(visit.content.service(page.leads_to).title, language) if page.leads_to else "",
    )
