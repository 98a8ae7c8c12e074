"""Somebody who fills a form at the kiosk at random: goes back, changes their mind, answers wrongly first and reads why."""

from collections.abc import Sequence
from datetime import date
from random import Random

from PySide6.QtQuick import QQuickItem

from kiosk.forms.field import Field
from kiosk.forms.fields.items_field import ItemsField
from kiosk.forms.filling import Filling
from kiosk.visit.place import VisitStep
from tests.ui.touch.filling_fingers import FillingFingers
from tests.ui.touch.form_booth import FormBooth

MOST_PAGES = 80
MOST_TRIES = 60
ON_THE_WAY = frozenset({VisitStep.QUESTION, VisitStep.CHECK})


class WanderingVisitor:
    """`tapped` is what was answered last, by question, in the form's own words."""

    def __init__(self, booth: FormBooth, chance: Random, today: date) -> None:
        self._booth = booth
        self._hand = booth.hand
        self._chance = chance
        self._fingers = FillingFingers(booth.hand, chance, today, booth.point.content)
        self._changes = 2
        self.tapped: dict[str, object] = {}
        self.kinds: set[str] = set()
        """Of questions answered."""
        self.refusals = 0
        """Errors read."""

    def fill(self) -> VisitStep:
        """From the first question to where the form ends, or to what follows its sending."""
        for _ in range(MOST_PAGES):
            match self._booth.visit.step:
                case VisitStep.QUESTION:
                    self._page()
                case VisitStep.CHECK:
                    self._check()
                case step:
                    return step
        raise AssertionError(f"{self._filling.page.id} is asked again and again")

    @property
    def _filling(self) -> Filling:
        filling = self._booth.visit.filling
        assert filling is not None
        return filling

    def _fields(self) -> Sequence[Field]:
        filling = self._filling
        return (filling.lists.item or filling).fields()

    def _slot(self, field: Field) -> QQuickItem:
        return self._hand.wait_for(f"field-{field.id}")

    def _page(self) -> None:
        """Answers until the page is left."""
        self._sees_what_is_asked()
        if self._chance.random() < 0.12:
            self._go_back_and_return()
        if self._chance.random() < 0.25:
            self._be_refused()
        place = self._place()
        self._answer_all()
        for _ in range(MOST_TRIES):
            self._hand.tap("continue")
            if self._place() != place:
                return
            self._read_errors()
            self._answer_all(only_wrong=True)
        raise AssertionError(f"{place} cannot be answered; on the screen: {self._hand.words()}")

    def _sees_what_is_asked(self) -> None:
        shown = [one.objectName().removeprefix("field-") for one in self._hand.starting("field-")]
        told = [name for name in shown if name != "_told"]
        assert told == [field.id for field in self._fields()]

    def _place(self) -> object:
        visit, filling = self._booth.visit, self._booth.visit.filling
        item = filling.lists.item if filling else None
        return visit.step, filling.page.id if filling else "", (item.field.id, item.index) if item else None

    def _answer_all(self, only_wrong: bool = False) -> None:
        """Each question in turn; one may show or hide another."""
        done: set[str] = set()
        while left := [field for field in self._fields() if field.asks() and field.id not in done]:
            field = left[0]
            done.add(field.id)
            if not only_wrong or self._slot(field).property("error"):
                self._answer(field)

    def _answer(self, field: Field) -> None:
        slot = self._slot(field)
        if isinstance(field, ItemsField):
            self._gather(field)
            return
        if field.optional and field.id not in self._here() and self._chance.random() < 0.3 and not field.prefill:
            return
        self._here()[field.id] = self._fingers.answer(slot, field)
        self.kinds.add(field.type)

    def _here(self) -> dict[str, object]:
        """The answers among which this page's belong: the form's, or those of the open item."""
        item = self._filling.lists.item
        if item is None:
            return self.tapped
        items = self.tapped.setdefault(item.field.id, [])
        assert isinstance(items, list)
        while len(items) <= item.index:
            items.append({})
        here = items[item.index]
        assert isinstance(here, dict)
        return here

    def _gather(self, field: ItemsField) -> None:
        """Some items; perhaps one changed, perhaps one too many taken off again."""
        self.kinds.add("items")
        items = self.tapped.setdefault(field.id, [])
        assert isinstance(items, list)
        wanted = self._chance.randint(field.minimum, min(field.maximum, field.minimum + 2))
        while len(items) < wanted:
            self._hand.tap("add-item")
            self._page()
        if self._chance.random() < 0.3:
            self._hand.tap(f"change-item-{self._chance.randrange(len(items))}")
            self._page()
        if len(items) > field.minimum and self._chance.random() < 0.4:
            at = self._chance.randrange(len(items))
            self._hand.tap(f"remove-item-{at}")
            del items[at]
        assert len(self._hand.starting("change-item-")) == len(items)

    def _go_back_and_return(self) -> None:
        """Without touching anything on the page before; what stood typed here is here again."""
        place, typed = self._place(), self._type_something()
        self._hand.tap("back")
        assert not self._hand.starting("error-")
        if self._booth.visit.step is VisitStep.SERVICE:
            self._hand.tap("start")
        elif self._filling.lists.item is None and place[2] is not None:  # type: ignore[index]
            self._hand.tap(f"change-item-{place[2][1]}" if self._old_item(place) else "add-item")  # type: ignore[index]
        elif self._booth.visit.step is VisitStep.CHECK:
            self._hand.tap(f"change-{place[1]}")  # type: ignore[index]
        else:
            self._hand.tap("continue")
        assert self._place() == place, f"{self._place()} instead of {place}"
        if typed is not None:
            found = self._hand.wait_for(typed).property("text")
            assert found == "Half", f"{typed}: {found!r}"

    def _old_item(self, place: object) -> bool:
        return place[2][1] < len(self._hand.starting("change-item-"))  # type: ignore[index,no-any-return]

    def _type_something(self) -> str | None:
        """Half a word into the first box for words, if there is one."""
        field = next((one for one in self._fields() if one.type in ("text", "long_text")), None)
        if field is None:
            return None
        name = f"entry-{field.id}"
        self._hand.type_into(self._hand.wait_for(name), "Half")
        self._here()[field.id] = "Half"
        return name

    def _be_refused(self) -> None:
        """Gives one answer that cannot be right, and reads what is said of it."""
        wrong = [field for field in self._fields() if self._fingers.answer_wrongly(self._slot(field), field)][:1]
        if not wrong:
            return
        for field in wrong:
            self._here()[field.id] = None
        place = self._place()
        self._hand.tap("continue")
        assert self._place() == place, f"{wrong[0].id} took an answer that cannot be right"
        self._read_errors()

    def _read_errors(self) -> None:
        """Each is said at the top and at its question, in the same words."""
        visit = self._booth.visit
        assert visit.errors
        for error in visit.errors:
            words = error.messages[visit.language if visit.language in error.messages else "en"]
            self._hand.wait_until(lambda field=error.field_id: self._hand.named(f"error-{field}"), "the error's line")  # type: ignore[misc]
            assert self._slot_error(error.field_id) == words
            assert self._hand.words().count(words) >= 3, f"{words!r} is not said twice"  # a button has its words twice
            self.refusals += 1

    def _slot_error(self, field_id: str) -> str:
        return str(self._hand.wait_for(f"field-{field_id}").property("error"))

    def _check(self) -> None:
        """Perhaps changes something first."""
        rows = self._hand.starting("change-")
        if self._changes and rows and self._chance.random() < 0.5:
            self._changes -= 1
            self._hand.tap_item(self._chance.choice(rows))
            return
        if self._hand.named("declaration"):
            self._hand.tap("declaration")
        self._hand.tap("accept")
        self._booth.parts.storage.let_through()
        self._hand.let_work()
