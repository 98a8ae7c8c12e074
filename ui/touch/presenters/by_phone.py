"""A question whose answer comes from the visitor's own phone."""

import base64
from dataclasses import dataclass

from kiosk.forms.fields.handover_field import BROUGHT, HandoverField
from kiosk.handover.handover_flow import HandoverFlow, HandoverStage
from kiosk.handover.handover_messages import HandedFile
from kiosk.visit.handing_over import HandingOver
from ui.touch.screens.question.question_view import FieldKind, FieldRow, FileRow, PhoneStage

_STAGES = {
    HandoverStage.IDLE: PhoneStage.IDLE,
    HandoverStage.ASKING: PhoneStage.ASKING,
    HandoverStage.WAITING: PhoneStage.CODE,
    HandoverStage.OPENED: PhoneStage.OPENED,
    HandoverStage.OVER: PhoneStage.OVER,
    HandoverStage.NO_CONNECTION: PhoneStage.NO_CONNECTION,
}


@dataclass(frozen=True, slots=True)
class ByPhone:
    """How the visit's hand-overs stand, and whether the hub can be reached for another."""

    handing: HandingOver
    online: bool

    def row(self, row: FieldRow, field: HandoverField, raw: object) -> FieldRow:
        """`row` with everything else already in it."""
        given = [str(one) for one in raw] if isinstance(raw, list | tuple) else []
        stage = self._stage(field)
        return FieldRow(
            name=row.name,
            kind=FieldKind.PHOTO if field.accepts == "photo" else FieldKind.FILE,
            label=row.label,
            hint=row.hint,
            optional=row.optional,
            error=row.error,
            value=BROUGHT if given == [BROUGHT] else "",
            files=tuple(_file_row(one, self.handing.file(one)) for one in given if one != BROUGHT),
            most=field.maximum,
            phone=stage,
            code=self.handing.flow.code if stage in (PhoneStage.CODE, PhoneStage.OPENED) else "",
        )

    def _stage(self, field: HandoverField) -> PhoneStage:
        flow: HandoverFlow = self.handing.flow
        stage = _STAGES[flow.stage] if flow.field_id == field.id else PhoneStage.IDLE
        return PhoneStage.NO_CONNECTION if stage is PhoneStage.IDLE and not self.online else stage


def _file_row(file_id: str, file: HandedFile | None) -> FileRow:
    if file is None:
        return FileRow(file_id)
    small = file.thumbnail
    picture = "" if small is None else "data:image/jpeg;base64," + base64.b64encode(small).decode("ascii")
    return FileRow(file_id, is_photo=file.kind.is_photo, picture=picture)
