"""The hand-overs of one visit: which question asks for a phone, and the answers that grow by what comes from it."""

from collections.abc import Callable, Sequence
from uuid import UUID

from kiosk.forms.fields.handover_field import BROUGHT, HandoverField
from kiosk.forms.filling import Filling
from kiosk.handover.handover_flow import Wanted
from kiosk.handover.handover_messages import HandedFile
from kiosk.visit.visit_parts import OnChange, VisitParts


class HandingOver:
    """Answers are kept in the filling, where every other answer is; here are the code and what the files look like."""

    def __init__(self, parts: VisitParts, on_change: OnChange, filling: Callable[[], Filling | None]) -> None:
        self._filling = filling
        self._on_change = on_change
        self._spot = ""
        self._files: dict[str, HandedFile] = {}
        self.flow = parts.handover_flow(on_change, self._came)

    def file(self, file_id: str) -> HandedFile | None:
        return self._files.get(file_id)

    def ask(self, submission_id: UUID, field_id: str, language: str) -> None:
        """A code for the question on the page. One that has all it takes asks for nothing."""
        field = self._field(field_id)
        given = self._given(field_id)
        if field is not None and len(given) < field.maximum:
            self._note(field_id, given)
            self.flow.ask(submission_id, Wanted(field_id, field.accepts, field.maximum - len(given)), language)

    def take_back(self, field_id: str, file_id: str) -> None:
        """Deleted here and at the hub; an answer that named it already is asked for again."""
        if self._field(field_id) is None:
            return
        rest = [one for one in self._given(field_id) if one != file_id]
        self._note(field_id, rest)
        if (filling := self._filling()) is not None:
            filling.withdraw(field_id)
        if (known := self._files.pop(file_id, None)) is not None:
            self.flow.take_back(known.id)
        self._on_change()

    def bring(self, field_id: str) -> None:
        """The visitor will show it at the counter instead."""
        self.flow.stop()
        self._note(field_id, [BROUGHT])
        self._on_change()

    def follow(self, spot: str) -> None:
        """A code ends with the page that shows it."""
        if spot != self._spot:
            self._spot = spot
            self.flow.stop()

    def leave(self, *, sent: bool) -> None:
        self.flow.leave(sent=sent)
        self._files.clear()

    def _came(self, field_id: str, files: Sequence[HandedFile]) -> None:
        self._files.update({str(file.id): file for file in files})
        self._note(field_id, [*self._given(field_id), *(str(file.id) for file in files)])
        self._on_change()

    def _note(self, field_id: str, given: Sequence[str]) -> None:
        if (filling := self._filling()) is not None:
            filling.note({field_id: list(given)})

    def _field(self, field_id: str) -> HandoverField | None:
        filling = self._filling()
        shown = (filling.lists.item or filling).fields() if filling is not None else ()
        return next((one for one in shown if isinstance(one, HandoverField) and one.id == field_id), None)

    def _given(self, field_id: str) -> list[str]:
        filling, field = self._filling(), self._field(field_id)
        raw = (filling.lists.item or filling).raw(field) if filling is not None and field is not None else None
        return [str(one) for one in raw if one != BROUGHT] if isinstance(raw, list | tuple) else []
