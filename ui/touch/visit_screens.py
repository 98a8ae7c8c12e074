"""Shows where the visit stands: after every change the one screen that fits it, and what stands around it."""

from collections.abc import Callable
from datetime import datetime
from typing import assert_never

from kiosk.cases.follow_up import follow_up_address
from kiosk.clock import Clock
from kiosk.forms.filling import Filling
from kiosk.help.help_flow import HelpStage
from kiosk.language import SOURCE_LANGUAGE
from kiosk.reference import format_reference
from kiosk.visit.equipment import Equipment
from kiosk.visit.place import VisitStep
from kiosk.visit.service_point import PointStage, ServicePoint
from kiosk.visit.visit import Visit
from ui.touch.presenters import after, around, filling, finding, resting
from ui.touch.presenters.asked import fields_of, place_of
from ui.touch.presenters.pay_points import places_to_pay
from ui.touch.scanning import Scanning
from ui.touch.screens.check.check_view import CheckView
from ui.touch.screens.confirmation.confirmation_view import ConfirmationView
from ui.touch.screens.end_page.end_page_view import EndPageView
from ui.touch.screens.payment.payment_view import PaymentView
from ui.touch.screens.question.question_view import QuestionView
from ui.touch.screens.screen_models import ScreenModels
from ui.touch.screens.search.search_view import SearchView
from ui.touch.screens.sorry.sorry_view import SorryView
from ui.touch.shell.shell_model import ShellModel
from ui.touch.shell.shell_view import HelpView, Overlay
from ui.touch.visitor_events import VisitorEvents

_SCREENS = {
    VisitStep.FORM_END: "end_page",
    VisitStep.NOT_SENT: "sending",
}


class VisitScreens:
    """Lives on the screen's thread. `speak` changes the language of the whole screen."""

    def __init__(
        self,
        models: ScreenModels,
        shell: ShellModel,
        clock: Clock,
        equipment: Callable[[], Equipment],
        speak: Callable[[str], None],
        scanning: Scanning,
        forget: Callable[[], None] = lambda: None,
    ) -> None:
        """`forget` is called when a visitor has left: the screen holds more than its models do."""
        self._models = models
        self._shell = shell
        self._clock = clock
        self._equipment = equipment
        self._speak = speak
        self._scanning = scanning
        self._forget = forget
        self._point: ServicePoint | None = None
        self._events: VisitorEvents | None = None
        self._shown = ("", "")
        self._language = SOURCE_LANGUAGE
        self._help = HelpStage.NONE

    def follow(self, point: ServicePoint) -> None:
        """From now on the screens are this point's."""
        self._point = point
        self._events = VisitorEvents(point, self._models, self._shell, self._scanning, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Brings the screen up to date; the same twice changes nothing."""
        if self._point is None:
            return
        match self._point.stage:
            case PointStage.VISIT if self._point.visit is not None:
                self._show_visit(self._point, self._point.visit)
            case PointStage.VISIT | PointStage.ATTRACT:
                self._show_rest(self._point)
            case PointStage.CLEARED:
                self._models.goodbye.show(after.cleared_view(self._point.something_was_sent, self._point.closes_in() or 0))
                self._leave_visit(self._point, "goodbye", theirs=True)
            case PointStage.SORRY:
                self._models.sorry.show(SorryView(self._point.content.council.phone, self._point.closes_in() or 0))
                self._leave_visit(self._point, "sorry", theirs=True)
            case _:
                assert_never(self._point.stage)

    def _show_rest(self, point: ServicePoint) -> None:
        moment = self._moment(point)
        if point.content.calendar(point.shop_id).opening(moment).open:
            self._models.attract.show(resting.attract_view(point.content, point.shop_id, moment))
            self._leave_visit(point, "attract")
        else:
            self._models.closed.show(resting.closed_view(point.content, point.shop_id, moment))
            self._leave_visit(point, "closed")

    def _leave_visit(self, point: ServicePoint, screen: str, theirs: bool = False) -> None:
        """What was typed is gone before the next screen is painted, and what was set too, unless the page is `theirs` to read."""
        if self._shown[0] != screen:
            if theirs:
                self._shell.put_away()
            else:
                self._shell.reset()
            _forget_visitor(self._models)
            self._forget()
        if not theirs:
            self._set_language(SOURCE_LANGUAGE)
        self._help = HelpStage.NONE
        self._scanning.follow("", False)
        self._shell.show_chrome(resting.at_rest(point.content))
        self._show(screen, "", forward=True)

    def _show_visit(self, point: ServicePoint, visit: Visit) -> None:
        works = self._equipment()
        if visit.step is not VisitStep.QUESTION:
            self._scanning.follow("", works.scanner)
        self._set_language(visit.language)
        self._fill(point, visit, works)
        self._shell.show_chrome(around.in_visit(visit, works))
        self._show_help(visit, works)
        self._show_time_limit(point)
        page = place_of(visit.filling) if visit.filling and visit.step is VisitStep.QUESTION else visit.place.id
        self._show(_SCREENS.get(visit.step, visit.step.value), page, self._events.forward if self._events else True)

    def _fill(self, point: ServicePoint, visit: Visit, works: Equipment) -> None:
        models, moment = self._models, self._moment(point)
        match visit.step:
            case VisitStep.LANGUAGE:
                models.language.show(finding.language_view(visit))
            case VisitStep.MENU:
                models.menu.show(finding.menu_view(visit))
            case VisitStep.SUBJECT:
                models.subject.show(finding.subject_view(visit, works))
            case VisitStep.SEARCH:
                models.search.show(finding.search_view(visit))
            case VisitStep.SERVICE:
                models.service.show(finding.service_view(visit, works, moment))
            case VisitStep.NEWS:
                models.news.show(finding.news_view(visit))
            case _:
                self._fill_form(point, visit, works, moment)

    def _fill_form(self, point: ServicePoint, visit: Visit, works: Equipment, moment: datetime) -> None:
        models = self._models
        match visit.step:
            case VisitStep.QUESTION if visit.filling:
                self._fill_question(visit, visit.filling, works)
            case VisitStep.CHECK if visit.filling:
                models.check.show(filling.check_view(visit, visit.filling, works))
            case VisitStep.FORM_END if visit.filling:
                models.end_page.show(filling.end_page_view(visit, visit.filling, moment))
            case VisitStep.PAYMENT if visit.payment:
                models.payment.show(after.payment_view(visit, visit.payment, works))
            case VisitStep.CONFIRMATION:
                code = follow_up_address(visit.content.council, visit.reference)
                places = places_to_pay(visit.content, visit.shop.shop_id, moment, visit.language)
                models.confirmation.show(after.confirmation_view(visit, works, format_reference(visit.reference), code, places))
            case VisitStep.FEEDBACK:
                pass
            case VisitStep.GOODBYE:
                models.goodbye.show(after.goodbye_view(visit, point.closes_in() or 0))
            case _:
                models.sending.show(after.sending_view(visit))

    def _fill_question(self, visit: Visit, form: Filling, works: Equipment) -> None:
        field = next((one.id for one in fields_of(form).fields() if one.type == "scan"), "")
        reading = self._scanning.follow(field, works.scanner)
        read = {field: (reading.stage, reading.text)} if field else {}
        self._models.question.show(filling.question_view(visit, form, self._events.found if self._events else {}, read, works))

    def _show_help(self, visit: Visit, works: Equipment) -> None:
        self._shell.show_help(around.help_view(visit.help, works))
        if visit.help.stage is HelpStage.NO_CONNECTION and self._help is not HelpStage.NO_CONNECTION:
            self._shell.open(Overlay.HELP)
        if visit.help.stage is HelpStage.CLOSED and self._shell.property("overlay") == Overlay.HELP:
            self._shell.close_overlay()
            self._shell.show_help(HelpView())
        self._help = visit.help.stage

    def _show_time_limit(self, point: ServicePoint) -> None:
        seconds = point.seconds_left()
        if seconds is not None:
            self._shell.warn_idle(seconds)
        elif self._shell.property("overlay") == Overlay.IDLE:
            self._shell.close_overlay()

    def _show(self, screen: str, page: str, forward: bool) -> None:
        if self._shown != (screen, page):
            self._shown = (screen, page)
            self._shell.show(screen, forward)

    def _set_language(self, language: str) -> None:
        if language != self._language:
            self._language = language
            self._speak(language)

    def _moment(self, point: ServicePoint) -> datetime:
        return self._clock.now().astimezone(point.content.council.time_zone)


def _forget_visitor(models: ScreenModels) -> None:
    """Empties every screen that showed something of a visitor's own."""
    models.search.show(SearchView())
    models.question.show(QuestionView())
    models.check.show(CheckView())
    models.end_page.show(EndPageView())
    models.payment.show(PaymentView())
    models.confirmation.show(ConfirmationView())
