"""The screens of a form: its questions, check-your-answers, and where the form itself ends."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from kiosk.content.channel import ChannelKind
from kiosk.forms.blocks import Block
from kiosk.forms.filling import Filling
from kiosk.forms.page import PageKind
from kiosk.money import in_pounds
from kiosk.text import pick
from kiosk.visit.visit import Visit
from ui.touch.presenters.after import service_title
from ui.touch.presenters.blocks import block_rows
from ui.touch.presenters.finding import way_row
from ui.touch.presenters.form_fields import Found, Read, answer_of, content_text, field_row
from ui.touch.screens.check.check_view import AnswerRow, CheckView, Deed, FeeRow
from ui.touch.screens.end_page.end_page_view import EndPageView
from ui.touch.screens.question.question_view import FieldKind, FieldRow, QuestionView


def question_view(visit: Visit, filling: Filling, found: Found, read: Read) -> QuestionView:
    page, language = filling.page, visit.language
    fields = filling.fields()
    errors = {error.field_id: pick(error.messages, language) for error in visit.errors}
    alone = len([field for field in fields if field.asks()]) == 1 and page.heading is None
    total = filling.fee().total
    return QuestionView(
        page=f"{filling.form.id}/{page.id}",
        heading=filling.heading(language),
        intro=filling.text(page.explanation, language) if page.explanation else "",
        fields=(
            *_told(filling, page.blocks, language),
            *(field_row(filling, one, language, errors.get(one.id, ""), found, read, alone and one.asks()) for one in fields),
        ),
        cost=in_pounds(total) if total else "",
    )


def _told(filling: Filling, blocks: tuple[Block, ...], language: str) -> tuple[FieldRow, ...]:
    """What the page says before it asks."""
    return (FieldRow("_told", FieldKind.CONTENT, content_text(filling, blocks, language)),) if blocks else ()


def answers(filling: Filling, said: Mapping[str, Any]) -> dict[str, object]:
    """What the screen said, as the form wants it."""
    return {field.id: answer_of(field, said.get(field.id)) for field in filling.fields() if field.asks()}


def check_view(visit: Visit, filling: Filling) -> CheckView:
    language, fee = visit.language, filling.fee()
    return CheckView(
        service=service_title(visit),
        answers=tuple(AnswerRow(row.field_id, row.page_id, row.question, row.answer) for row in filling.rows(language)),
        fees=tuple(FeeRow(pick(line.text, language), in_pounds(line.pence)) for line in fee.lines),
        total=in_pounds(fee.total) if fee.total else "",
        declaration="\n".join(filling.text(one.text, language) for one in filling.form.declarations),
        declaration_missing=visit.declaration_missing,
        privacy=filling.text(filling.form.privacy, language) if filling.form.privacy else "",
        deed=Deed.PAY if fee.total else Deed.SEND,
    )


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
