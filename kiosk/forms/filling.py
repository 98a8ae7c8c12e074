"""One visitor's way through one form. Answers live here, in memory, and nowhere else."""

from collections.abc import Mapping
from datetime import date
from enum import Enum

from kiosk.bills.bill_book import BillBook
from kiosk.bills.bill_number import BillNumber
from kiosk.forms.bill_given import amounts_told, bill_given
from kiosk.forms.check_row import CheckRow
from kiosk.forms.choice import Choice
from kiosk.forms.expressions.unknown import UNKNOWN
from kiosk.forms.fee import Fee
from kiosk.forms.field import Field
from kiosk.forms.field_error import FieldError
from kiosk.forms.fields.items_field import ItemsField
from kiosk.forms.form import Form
from kiosk.forms.gazetteer import Gazetteer
from kiosk.forms.item_lists import ItemLists
from kiosk.forms.moment import Moment
from kiosk.forms.offered import offered
from kiosk.forms.out_of_step import OutOfStep
from kiosk.forms.outcome import calculated, check_rows, fee_of, kept_answers
from kiosk.forms.page import Page, PageKind
from kiosk.forms.page_reading import fields_shown, first_open_page, known_values, read_page
from kiosk.forms.plan import Plan
from kiosk.forms.typed import Typed
from kiosk.forms.way import Way, find_way
from kiosk.forms.wording import worded
from kiosk.text import Text


class Stage(Enum):
    """Where a visitor is: answering, checking the answers, or on an end page."""

    QUESTION = "question"
    CHECK = "check"
    ENDED = "ended"


class Filling:
    """Answers kept on back and change; never asked twice; what became irrelevant is dropped at submission.

    What is typed but not yet accepted is kept too, apart from the answers: it is shown again and counts for nothing else.
    """

    def __init__(
        self,
        form: Form,
        today: date,
        gazetteer: Gazetteer | None = None,
        known: Mapping[str, object] | None = None,
        bills: BillBook | None = None,
    ) -> None:
        """`known` gives facts the form declares, as a screen would give them; one that cannot be read is unknown."""
        self.form = form
        self.today = today
        self.gazetteer = gazetteer
        self.bills = bills or BillBook()
        self._plan = Plan(form)
        self._pages = {page.id: page for page in form.pages}
        self._known = known_values(self._plan, known or {}, today, gazetteer)
        self._begin()

    def _begin(self) -> None:
        self._answers: dict[str, object] = dict(self._known)
        self._typed = Typed()
        self.lists = ItemLists(self._plan, self._typed, self._moment)
        self._done: set[str] = set()
        self._answered_again = False
        self._returning = False
        self._way_now: Way | None = None
        self._page_id: str | None = None
        self._go(0)

    def wipe(self) -> None:
        """Forgets every answer; the form is as nobody had touched it."""
        self._begin()

    @property
    def stage(self) -> Stage:
        """Where the visitor is."""
        if self._page_id is None:
            return Stage.CHECK
        return Stage.ENDED if self.page.ends else Stage.QUESTION

    @property
    def page(self) -> Page:
        """The page shown; while the answers are checked, the last one of the way."""
        if self._page_id is not None:
            return self._pages[self._page_id]
        stops = self._way().stops
        return stops[-1].page if stops else self.form.pages[-1]

    @property
    def position(self) -> tuple[int, int]:
        """This question's number, and how many there are at most as far as one can tell."""
        questions = [stop.page.id for stop in self._way().stops if stop.page.kind is PageKind.QUESTION]
        if self._page_id is None:
            return len(questions), len(questions)
        at = self._way().index(self._page_id)
        before = sum(stop.page.kind is PageKind.QUESTION for stop in self._way().stops[: at + 1])
        return max(before, 1), max(len(questions) + self._possible_after(self._page_id), before, 1)

    def _possible_after(self, page_id: str) -> int:
        """Questions after a page that cannot be told yet."""
        order = [page.id for page in self.form.pages]
        rest = set(order[order.index(page_id) + 1 :]) & set(self._way().unknown)
        return sum(self._pages[one].kind is PageKind.QUESTION for one in rest)

    def _way(self) -> Way:
        if self._way_now is None:
            self._way_now = find_way(self._plan, self._answers, self.today).shown()
        return self._way_now

    def _changed(self) -> None:
        self._way_now = None

    def _moment(self) -> Moment:
        """Now, with a scope of its own to try things out in."""
        return Moment(self._plan, self._way().scope.copy(), self.gazetteer, self.bills)

    def _go(self, index: int) -> None:
        """To a stop of the way, or to the check page behind its end, if nothing is left open."""
        self.lists.close()
        stops = self._way().stops
        if index < len(stops):
            self._page_id = stops[index].page.id
            return
        self._page_id = self._open_page()
        self._returning = self._page_id is not None

    def _open_page(self) -> str | None:
        """The first page of the way that still needs an answer, or ends it."""
        found = first_open_page(self._way(), self._typed.accepted, self._done, self._moment(), again=self._answered_again)
        self._answered_again = self._answered_again and found is not None
        return found

    @property
    def unknown_gates(self) -> tuple[str, ...]:
        """Pages left out because their condition cannot be told yet: for the log."""
        return self._way().unknown

    def fields(self) -> tuple[Field, ...]:
        """The fields to show on this page, as far as what is typed there tells."""
        return fields_shown(self.page.fields, self.raw, self._moment()) if self._way().index(self.page.id) >= 0 else ()

    def note(self, raw: Mapping[str, object]) -> None:
        """Keeps what is being typed on this page, or in the item that is open; nothing of it is checked."""
        if self.lists.item is not None:
            self.lists.item.note(raw)
            return
        names = {field.id for field in self.page.fields}
        self._typed.note({name: value for name, value in raw.items() if name in names})

    def withdraw(self, field_id: str) -> None:
        """An answer of this page holds no longer: nothing goes on with it, and the page is asked again before the end."""
        if self.lists.item is None and self._typed.withdraw(field_id):
            self._answers.pop(field_id, None)
            self._done.discard(self.page.id)
            self._changed()

    def submit_page(self, raw: Mapping[str, object]) -> tuple[FieldError, ...]:
        """Takes the answers of this page; moves on where nothing is wrong. Raises OutOfStep."""
        if self.stage is not Stage.QUESTION:
            raise OutOfStep(f"nothing to answer while the stage is {self.stage.value}")
        page = self.page
        given = {field.id: raw.get(field.id, self._listed(field)) for field in page.fields}
        read = read_page(page, given, self._moment())
        if read.troubles:
            self._typed.forget(set(read.asked) - set(read.kept))
            self._typed.note({name: given[name] for name in read.kept})
            return read.errors(self.form.languages)
        self._accept(page, {name: given[name] for name in read.asked}, read.values)
        self._move_on(page)
        return ()

    def _accept(self, page: Page, raws: Mapping[str, object], values: Mapping[str, object]) -> None:
        self._typed.accept([field.id for field in page.fields], raws)
        for name in raws:
            self._answers.pop(name, None)
        self._answers.update(values)
        self._typed.note(amounts_told(page.fields, values, self.bills))
        self._answered_again = self._answered_again or page.id in self._done
        self._done.add(page.id)
        self._changed()

    def _listed(self, field: Field) -> object:
        """The items gathered so far one by one; any other field must be given."""
        return self._typed.last(field.id) if isinstance(field, ItemsField) else None

    def _move_on(self, page: Page) -> None:
        if self._returning:
            self._go(len(self._way().stops))
        else:
            at = self._way().index(page.id)
            self._go(at + 1 if at >= 0 else len(self._way().stops))

    def back(self) -> bool:
        """To the page before, answers kept; False on the first.

        From an item it leads to its list, and while one answer is being changed to the check page.
        """
        if self.lists.close():
            return True
        if self._returning and self.stage is Stage.QUESTION and self._open_page() is None:
            self._page_id, self._returning = None, False
            return True
        stops = self._way().stops
        at = len(stops) if self._page_id is None else self._way().index(self._page_id)
        if at <= 0:
            return False
        self._page_id = stops[at - 1].page.id
        return True

    def change(self, page_id: str) -> None:
        """To a page of the way, to come back to the check page. Raises OutOfStep."""
        if self._way().index(page_id) < 0:
            raise OutOfStep(f"the way does not lead over {page_id!r}")
        self._page_id, self._returning = page_id, True
        self.lists.close()

    def heading(self, language: str) -> str:
        """The heading of this page."""
        return self.text(self.page.title, language)

    def text(self, text: Text, language: str) -> str:
        """A text in a language, answers and calculations filled in."""
        scope = self._way().scope if self.lists.item is None else self.lists.item.scope()
        return worded(self._plan, scope, text, language)

    def options(self, field: Field, language: str) -> tuple[Choice, ...]:
        """The answers a field offers now."""
        moment = self._moment()
        fields_shown(self.page.fields, self.raw, moment)
        return offered(field, moment, language)

    def raw(self, field: Field) -> object:
        """What to show in a field: what was typed, else its prefill, else None."""
        if field.id in self._typed:
            return self._typed.last(field.id)
        value = self._moment().result(field.prefill)
        return None if value is UNKNOWN else field.raw_from(value)

    def rows(self, language: str) -> tuple[CheckRow, ...]:
        """Every question of the way with its answer in words."""
        return check_rows(self._plan, self._way(), self._answers, language)

    def bill(self) -> BillNumber | None:
        """The bill whose number was given on the way, where the form asks for one."""
        return bill_given(self._way(), self._answers, self.bills)

    def fee(self) -> Fee:
        """What it costs, as far as answered."""
        return fee_of(self._plan, self._way())

    def answers_for_submission(self) -> dict[str, object]:
        """Answers on the way alone, JSON-safe; consents with their wording."""
        return kept_answers(self._way(), self._answers)

    def calculated(self) -> dict[str, object]:
        """Every calculation that could be worked out, JSON-safe: money in pence, dates as ISO 8601."""
        return calculated(self._plan, self._way())
