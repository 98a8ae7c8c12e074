"""What the visitor does on each screen, handed on as events of the visit."""

from collections.abc import Callable
from typing import Any

from kiosk.content.subject import Opens
from kiosk.feedback.feedback_flow import OutcomeWanted
from kiosk.forms.address import Address
from kiosk.illegal_event import IllegalEvent
from kiosk.payment.payment_flow import PaymentFlow
from kiosk.visit.paying import PayWay
from kiosk.visit.place import VisitStep
from kiosk.visit.service_point import PointStage, ServicePoint
from kiosk.visit.visit import Visit
from ui import log_events
from ui.touch.presenters.asked import outline, place_of
from ui.touch.presenters.filling import answers, being_typed
from ui.touch.scanning import Scanning
from ui.touch.screens.screen_models import ScreenModels
from ui.touch.shell.shell_model import ShellModel
from ui.touch.shell.shell_view import Overlay

_OUTCOMES: dict[str, OutcomeWanted] = {"yes": "yes", "partly": "partly", "no": "no", "not_known_yet": "not_known_yet"}


class VisitorEvents:
    """Connects signals to events, and remembers which way the visitor went and which addresses were looked up."""

    def __init__(
        self, point: ServicePoint, models: ScreenModels, shell: ShellModel, scanning: Scanning, refresh: Callable[[], None]
    ) -> None:
        self._point = point
        self._shell = shell
        self._scanning = scanning
        self._refresh = refresh
        self.forward = True
        self.found: dict[str, tuple[Address, ...]] = {}
        self._connect_shell(shell)
        self._connect_finding(models)
        self._connect_form(models)
        self._connect_after(models)

    def _connect_shell(self, shell: ShellModel) -> None:
        shell.touched.connect(self._point.touched)
        shell.back.connect(lambda: self._do(lambda visit: visit.back(), forward=False))
        shell.help_asked.connect(lambda: self._do(lambda visit: visit.ask_for_help()))
        shell.help_withdrawn.connect(lambda: self._do(lambda visit: visit.help.withdraw()))
        shell.leave_confirmed.connect(lambda: self._do(lambda visit: visit.leave_and_hide()))
        shell.stayed.connect(self._point.stay)
        shell.language_chosen.connect(lambda tag: self._do(lambda visit: visit.choose_language(tag)))

    def _connect_finding(self, models: ScreenModels) -> None:
        models.attract.woken.connect(self._point.wake)
        models.closed.woken.connect(self._point.wake)
        models.language.language_chosen.connect(lambda tag: self._do(lambda visit: visit.choose_language(tag)))
        models.menu.subject_chosen.connect(self._choose_subject)
        models.menu.search_opened.connect(lambda: self._do(lambda visit: visit.open_search()))
        models.menu.urgent_chosen.connect(self._choose_urgent)
        models.menu.news_chosen.connect(lambda item: self._do(lambda visit: visit.open_news(item)))
        models.menu.all_news_chosen.connect(lambda: self._do(lambda visit: visit.open_all_news()))
        models.subject.service_chosen.connect(lambda service: self._do(lambda visit: visit.open_service(service)))
        models.search.typed.connect(lambda query: self._do(lambda visit: visit.search(query)))
        models.search.result_chosen.connect(self._choose_result)
        models.service.started.connect(lambda: self._do(lambda visit: visit.begin()))
        models.news.news_chosen.connect(lambda item: self._do(lambda visit: visit.open_news(item)))
        models.news.service_chosen.connect(lambda: self._do(_open_service_of_news))

    def _connect_form(self, models: ScreenModels) -> None:
        models.question.answered.connect(self._answer)
        models.question.edited.connect(self._note)
        models.question.item_opened.connect(lambda field, at: self._do(lambda visit: visit.open_item(field, at)))
        models.question.item_removed.connect(lambda field, at: self._do(lambda visit: visit.remove_item(field, at)))
        models.question.looked_up.connect(self._look_up)
        models.question.photo_wanted.connect(lambda field: self._do(lambda visit: visit.use_phone(field)))
        models.question.photo_removed.connect(lambda field, file: self._do(lambda visit: visit.handing.take_back(field, file)))
        models.question.photo_brought.connect(lambda field: self._do(lambda visit: visit.handing.bring(field)))
        models.question.scan_wanted.connect(lambda _field: self._scanning.again())
        models.check.change.connect(lambda page: self._do(lambda visit: visit.change(page)))
        models.check.accepted.connect(lambda declared: self._do(lambda visit: visit.send(declared)))
        models.check.cash_chosen.connect(lambda declared: self._do(lambda visit: visit.send(declared, PayWay.CASH)))
        models.end_page.finished.connect(lambda: self._do(lambda visit: visit.go_to_menu()))
        models.end_page.other_chosen.connect(lambda: self._do(lambda visit: visit.open_better_fit()))

    def _connect_after(self, models: ScreenModels) -> None:
        models.sending.retried.connect(lambda: self._do(lambda visit: visit.send()))
        models.sending.person_asked.connect(self._ask_for_a_person)
        models.payment.cancelled.connect(lambda: self._do(lambda visit: _payment(visit).cancel()))
        models.payment.retried.connect(lambda: self._do(lambda visit: _payment(visit).start()))
        models.payment.paid_later.connect(lambda: self._do(lambda visit: _payment(visit).pay_later()))
        models.payment.cash_chosen.connect(lambda: self._do(lambda visit: _payment(visit).pay_in_cash()))
        models.payment.returned.connect(lambda: self._do(lambda visit: _payment(visit).give_back()))
        models.confirmation.print_again.connect(lambda: self._do(lambda visit: visit.print_again()))
        models.confirmation.large_print.connect(lambda: self._do(lambda visit: visit.print_again(large=True)))
        models.confirmation.finished.connect(lambda: self._do(lambda visit: visit.say_how_it_was()))
        models.feedback.given.connect(self._give_feedback)
        models.feedback.skipped.connect(lambda: self._do(lambda visit: visit.finish()))
        models.goodbye.done.connect(self._leave_goodbye)
        models.sorry.restarted.connect(self._point.dismiss)

    def _do(self, event: Callable[[Visit], object], forward: bool = True) -> None:
        """An event for which it has become too late (a second tap, a screen already on its way out) is let go."""
        visit = self._point.visit
        if visit is None:
            return
        place, self.forward = _spot(visit), forward
        try:
            event(visit)
        except IllegalEvent:
            log_events.event_too_late(visit=visit.id)
        if _spot(visit) != place:
            self.found.clear()

    def _choose_subject(self, subject_id: str) -> None:
        visit = self._point.visit
        if visit is not None and visit.content.subject(subject_id).opens is Opens.PERSON:
            self._ask_for_a_person()
        else:
            self._do(lambda visit: visit.open_subject(subject_id))

    def _choose_urgent(self) -> None:
        self._do(lambda visit: visit.open_urgent())
        self._shell.open(Overlay.HELP)

    def _choose_result(self, kind: str, found: str) -> None:
        if kind == "news":
            self._do(lambda visit: visit.open_news(found))
        else:
            self._do(lambda visit: visit.open_service(found))

    def _answer(self, said: dict[str, Any]) -> None:
        self._do(lambda visit: visit.answer(answers(visit.filling, said) if visit.filling else {}))

    def _note(self, said: dict[str, Any]) -> None:
        """Something is being typed. The screen stays as it is unless other questions or answers show now."""
        visit = self._point.visit
        if visit is None or visit.step is not VisitStep.QUESTION or visit.filling is None:
            return
        before = outline(visit.filling, visit.language)
        visit.note(being_typed(visit.filling, said))
        if outline(visit.filling, visit.language) != before:
            self._refresh()

    def _look_up(self, field_id: str, text: str) -> None:
        visit = self._point.visit
        if visit is None or visit.step is not VisitStep.QUESTION:
            return
        gazetteer = visit.content.gazetteer
        self.found[field_id] = gazetteer.at_postcode(text) if gazetteer else ()
        self._refresh()

    def _give_feedback(self, handled: int, outcome: str) -> None:
        self._do(lambda visit: visit.give_feedback(handled or None, _OUTCOMES.get(outcome)))

    def _ask_for_a_person(self) -> None:
        self._do(lambda visit: visit.ask_for_help())
        self._shell.open(Overlay.HELP)

    def _leave_goodbye(self) -> None:
        if self._point.stage is PointStage.VISIT:
            self._do(lambda visit: visit.finish())
        else:
            self._point.dismiss()


def _spot(visit: Visit) -> object:
    return visit.place, place_of(visit.filling) if visit.filling else ""


def _payment(visit: Visit) -> PaymentFlow:
    if visit.payment is None:
        raise IllegalEvent("there is nothing to pay")
    return visit.payment


def _open_service_of_news(visit: Visit) -> None:
    item = next((one for one in visit.content.news if one.id == visit.place.id), None)
    if item is not None and item.service:
        visit.open_service(item.service)
