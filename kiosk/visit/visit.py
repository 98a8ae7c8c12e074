"""One visitor's session, from waking the screen to a clean screen: where they are and what may happen next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from kiosk import log_events
from kiosk.content.content import Content
from kiosk.feedback.feedback_flow import OutcomeWanted
from kiosk.forms.field_error import FieldError
from kiosk.forms.filling import Filling, Stage
from kiosk.forms.page import PageKind
from kiosk.help.help_flow import Whereabouts
from kiosk.illegal_event import IllegalEvent
from kiosk.link.messages import HelpReason
from kiosk.money import Pence
from kiosk.payment.bill import Bill
from kiosk.payment.cash_code import CashCode
from kiosk.payment.payment_flow import PaymentFlow
from kiosk.payment.payment_stage import PaymentStage
from kiosk.visit.handing_over import HandingOver
from kiosk.visit.paying import Paying, PayWay, charge
from kiosk.visit.place import EndReason, Place, VisitStep
from kiosk.visit.posting import Posting
from kiosk.visit.sending import NotKept, filled_form
from kiosk.visit.trail import BROWSING, FORM_STEPS, Trail
from kiosk.visit.visit_parts import OnChange, VisitParts

URGENT = "urgent"
"""In place of a subject's id: everything that cannot wait."""


@dataclass(frozen=True, slots=True)
class Shop:
    """Where and when the visit takes place; `today` stays what it was at the visit's start."""

    shop_id: str
    today: date


class Visit:
    """Events are methods; each either happens or raises IllegalEvent. `on_change` follows every change, `on_end` the last one."""

    def __init__(
        self,
        content: Content,
        shop: Shop,
        parts: VisitParts,
        on_change: OnChange,
        on_end: Callable[[EndReason], None],
    ) -> None:
        self.id = uuid4()
        self.content = content
        self.shop = shop
        self.language = "en"
        self._parts = parts
        self._on_change = on_change
        self._on_end = on_end
        self._trail = Trail()
        self.service_id: str | None = None
        self.filling: Filling | None = None
        self.errors: tuple[FieldError, ...] = ()
        self.query = ""
        self.declaration_missing = False
        self._posting = Posting(parts.storage, parts.desk)
        self._paying = Paying(parts)
        self.printing = parts.print_flow(self._flow_changed)
        self.feedback = parts.feedback_flow(self._flow_changed)
        self.help = parts.help_flow(self._flow_changed)
        self.handing = HandingOver(parts, self._flow_changed, lambda: self.filling)
        self.over = False
        self._told = ""
        log_events.visit_began(visit=self.id)

    # where the visitor is

    @property
    def place(self) -> Place:
        return self._trail.place

    @property
    def step(self) -> VisitStep:
        return self.place.step

    @property
    def can_go_back(self) -> bool:
        return self._trail.can_go_back

    @property
    def may_be_ended(self) -> bool:
        """Not while the form is being kept or money may be moving."""
        return not self._paying.is_moving and self.step is not VisitStep.SENDING

    @property
    def submission_id(self) -> UUID | None:
        return self._posting.id

    @property
    def reference(self) -> str:
        """Empty until the form is kept for good."""
        return self._posting.reference

    @property
    def not_kept(self) -> NotKept | None:
        return self._posting.not_kept

    @property
    def payment(self) -> PaymentFlow | None:
        return self._paying.flow

    def whereabouts(self, error_code: str | None = None) -> Whereabouts:
        page = self.filling.page.id if self.filling and self.step is VisitStep.QUESTION else self.step.value
        return Whereabouts(self.language, self.service_id, page, error_code)

    # finding a service

    def choose_language(self, tag: str) -> None:
        self.language = tag
        if self.step is VisitStep.LANGUAGE:
            self._trail.begin_at(VisitStep.MENU)
        self._changed()

    def go_to_menu(self) -> None:
        self._trail.expect(*BROWSING, VisitStep.FORM_END, VisitStep.GOODBYE, VisitStep.FEEDBACK)
        self._forget_form()
        self._go(VisitStep.MENU)

    def open_subject(self, subject_id: str) -> None:
        self.content.subject(subject_id)
        self._open(Place(VisitStep.SUBJECT, subject_id))

    def open_urgent(self) -> None:
        """Danger, nowhere to sleep tonight: staff are called at once, and the numbers are on the screen meanwhile."""
        self._open(Place(VisitStep.SUBJECT, URGENT))
        self.ask_for_help(HelpReason.URGENT)

    def open_search(self) -> None:
        self.query = ""
        self._open(Place(VisitStep.SEARCH))
        self._parts.storage.away(lambda: self.content.search.ready(self.language), lambda _: None)

    def search(self, query: str) -> None:
        """As one types; the results are read from the content by whoever shows them."""
        if self.step is not VisitStep.SEARCH:
            self._open(Place(VisitStep.SEARCH))
        self.query = query
        self._changed()

    def open_service(self, service_id: str) -> None:
        self.content.service(service_id)
        self._open(Place(VisitStep.SERVICE, service_id))
        self.service_id = service_id

    def open_news(self, news_id: str) -> None:
        self._open(Place(VisitStep.NEWS, news_id))

    def open_all_news(self) -> None:
        self._open(Place(VisitStep.NEWS))

    # filling its form

    def begin(self) -> None:
        """Starts the form of the service on the screen, or goes on with it where the visitor went back to read."""
        self._trail.expect(VisitStep.SERVICE)
        form = self.content.form(self.content.service(self.place.id).form or "")
        if self.filling is None or self.filling.form.id != form.id:
            self._forget_form()
            self.filling = Filling(form, self.shop.today, self.content.gazetteer, bills=self.content.bills)
        self.service_id = self.place.id
        self._posting.begin()
        self.show_form()

    def answer(self, raw: Mapping[str, object]) -> None:
        """The visitor presses Continue. With errors the page, or the item of a list that is open, stays and says them."""
        filling = self._filling(VisitStep.QUESTION)
        self.errors = filling.submit_page(raw) if filling.lists.item is None else filling.lists.submit(raw)
        self.show_form()
        self._call_if_urgent()

    def note(self, raw: Mapping[str, object]) -> None:
        """Keeps what is being typed, in memory alone, so that going back loses nothing."""
        self._filling(VisitStep.QUESTION).note(raw)

    def use_phone(self, field_id: str) -> None:
        """A code for photos or files, for a phone to scan."""
        self._filling(VisitStep.QUESTION)
        self.handing.ask(self._posting.begin(), field_id, self.language)

    def open_item(self, field_id: str, index: int | None = None) -> None:
        """To the questions of one item of a list on this page: a new one, or the one at `index`."""
        filling = self._filling_list()
        self.errors = ()
        filling.lists.open(field_id, index)
        self._changed()

    def remove_item(self, field_id: str, index: int) -> None:
        filling = self._filling_list()
        self.errors = ()
        filling.lists.remove(field_id, index)
        self._changed()

    def open_better_fit(self) -> None:
        """From an end page to the service that it names."""
        better = self._filling(VisitStep.FORM_END).page.leads_to
        if better is None:
            raise IllegalEvent("this page leads nowhere else")
        self.go_to_menu()
        self.open_service(better)

    def change(self, page_id: str) -> None:
        """From check-your-answers to one page and back here by itself."""
        self._filling(VisitStep.CHECK).change(page_id)
        self.show_form()

    def back(self) -> None:
        if self.filling is not None and self.step in FORM_STEPS and self.filling.back():
            self.errors = ()
            self.show_form()
            return
        self._trail.back()
        self.errors = ()
        self._changed()

    def send(self, declared: bool = True, way: PayWay | None = None) -> None:
        """Keeps the form for good. A second press while the first is under way does nothing; trying again keeps the `way`."""
        if self.step is VisitStep.SENDING:
            return
        filling = self._filling(VisitStep.CHECK, VisitStep.NOT_SENT)
        self.declaration_missing = bool(filling.form.declarations) and not declared
        if self.declaration_missing:
            self._changed()
            return
        self._paying.choose(way)
        filled = filled_form(self._posting.begin(), filling, self.language, self.service_id)
        self._go(VisitStep.SENDING)
        self._posting.post(filled, self._posted)

    def _posted(self) -> None:
        """A fault may have ended the visit meanwhile; what was kept stays kept."""
        if self.not_kept is None:
            log_events.visit_kept(visit=self.id, reference=self.reference)
        if self.over or self.filling is None:
            return
        if self.not_kept is not None:
            self._go(VisitStep.NOT_SENT)
        elif amount := charge(self.filling):
            self._pay(amount, self.filling)
        else:
            self._confirm()

    # paying

    def _pay(self, amount: Pence, filling: Filling) -> None:
        bill = Bill(self._posting.begin(), self.reference, amount, filling.bill())
        self._paying.begin(bill, self.language, self._payment_changed)
        self._go(VisitStep.PAYMENT)
        self._paying.start()

    def _payment_changed(self) -> None:
        if self.payment is None or not self.payment.is_over or self.step is not VisitStep.PAYMENT:
            self._changed()
        elif not self.over:
            self._confirm()
            if self.payment.stage is PaymentStage.WITH_STAFF:
                self.ask_for_help(error_code="payment_unknown")

    @property
    def cash_code(self) -> CashCode | None:
        """What a slip to pay in cash would carry; None where nobody near by could be paid with one."""
        return self._paying.cash_code(self.content, self.shop.shop_id, self.filling)

    # after it

    def _confirm(self) -> None:
        self._go(VisitStep.CONFIRMATION)
        self._parts.print_receipt(self, large=False)

    def print_again(self, large: bool = False) -> None:
        self._trail.expect(VisitStep.CONFIRMATION)
        self._parts.print_receipt(self, large)

    def say_how_it_was(self) -> None:
        self._trail.expect(VisitStep.CONFIRMATION)
        self._go(VisitStep.FEEDBACK)

    def give_feedback(self, handled: int | None, outcome: OutcomeWanted | None) -> None:
        """Either answer may be left out; then goodbye."""
        self._trail.expect(VisitStep.FEEDBACK)
        self.feedback.answer(handled, outcome)
        self.finish()

    def finish(self) -> None:
        """The visitor is done here; the last screen says goodbye before it is wiped."""
        if not self.may_be_ended:
            raise IllegalEvent(f"not while {self.step}")
        if self.step is VisitStep.GOODBYE:
            self.end(EndReason.FINISHED)
            return
        self.feedback.send(self.service_id)
        self._go(VisitStep.GOODBYE)

    def leave_and_hide(self) -> None:
        self.end(EndReason.LEFT_AND_HID)

    def end(self, reason: EndReason) -> None:
        """Wipes everything the visitor gave, come what may. A payment not made is reported as to be paid later."""
        if self.over:
            return
        self.over = True
        try:
            self._paying.leave()
            self.feedback.send(self.service_id)
            self.help.leave()
        finally:
            log_events.visit_ended(visit=self.id, reason=reason)
            self._on_end(reason)
            self._forget_form()
            self.query = ""

    # help

    def ask_for_help(self, reason: HelpReason = HelpReason.ASKED, error_code: str | None = None) -> None:
        code = error_code or (self.errors[0].code.value if self.errors else None)
        self.help.ask(self.whereabouts(code), reason)

    def _call_if_urgent(self) -> None:
        if self.step is VisitStep.FORM_END and self.filling and self.filling.page.kind is PageKind.URGENT:
            self.ask_for_help(HelpReason.URGENT)

    # steps

    def _filling(self, *steps: VisitStep) -> Filling:
        self._trail.expect(*steps)
        if self.filling is None:
            raise IllegalEvent("no form is open")
        return self.filling

    def _filling_list(self) -> Filling:
        """The form while it shows a page with its lists, none of their items."""
        filling = self._filling(VisitStep.QUESTION)
        if filling.lists.item is not None:
            raise IllegalEvent("an item is open already")
        return filling

    def show_form(self) -> None:
        """Brings the place up to date with how far the form is filled."""
        if self.filling is None:
            raise IllegalEvent("no form is open")
        self._trail.show_form(Place(_STEP_OF[self.filling.stage], self.filling.page.id))
        self._changed()

    def _open(self, place: Place) -> None:
        self._trail.browse(place)
        self._changed()

    def _go(self, step: VisitStep) -> None:
        self._trail.begin_at(step)
        self._changed()

    def _forget_form(self) -> None:
        self.handing.leave(sent=bool(self.reference))
        if self.filling is not None:
            self.filling.wipe()
        self.filling, self.errors, self.service_id = None, (), None
        self._posting.forget()
        self._paying.forget()

    def _spot(self) -> str:
        """Tells pages of a form, and items of its lists, apart."""
        item = self.filling.lists.item if self.filling is not None else None
        return f"{self.place.step}/{self.place.id}/{item.field.id if item else ''}/{item.index if item else ''}"

    def _flow_changed(self) -> None:
        if not self.over:
            self._on_change()

    def _changed(self) -> None:
        before, self._told = self._told, self._spot()
        if self._told != before:
            log_events.visit_moved(visit=self.id, step=self.place.step, place=self.place.id)
        self.handing.follow(self._told)
        if not self.over:
            self._on_change()


_STEP_OF = {Stage.QUESTION: VisitStep.QUESTION, Stage.CHECK: VisitStep.CHECK, Stage.ENDED: VisitStep.FORM_END}
