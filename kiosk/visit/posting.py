"""One filled form on its way into the outbox: its id, and then its reference or why it was not kept."""

from collections.abc import Callable
from uuid import UUID, uuid4

from kiosk.door import Door
from kiosk.visit.sending import Filled, NotKept, SubmissionDesk


class Posting:
    """The id stands before the visitor can press Send, so that pressing again sends the same form."""

    def __init__(self, storage: Door, desk: SubmissionDesk) -> None:
        self._storage = storage
        self._desk = desk
        self.id: UUID | None = None
        self.reference = ""
        self.not_kept: NotKept | None = None

    def begin(self) -> UUID:
        """The id of the form in hand; the same one until it is forgotten."""
        self.id = self.id or uuid4()
        return self.id

    def post(self, filled: Filled, then: Callable[[], None]) -> None:
        """`then` follows on the screen's thread, when `reference` or `not_kept` says how it went."""
        self._storage.away(lambda: self._desk.accept(filled), lambda kept: self._kept(kept, then))

    def forget(self) -> None:
        self.id, self.reference = None, ""

    def _kept(self, kept: str | NotKept, then: Callable[[], None]) -> None:
        if isinstance(kept, NotKept):
            self.not_kept = kept
        else:
            self.reference, self.not_kept = kept, None
        then()
