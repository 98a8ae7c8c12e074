"""What stands around every screen: header, progress, banners, the help call."""

from kiosk.help.help_flow import HelpFlow
from kiosk.help.help_flow import HelpStage as FlowStage
from kiosk.text import pick
from kiosk.visit.equipment import Equipment
from kiosk.visit.place import VisitStep
from kiosk.visit.preflight import Lack, lacks
from kiosk.visit.visit import Visit
from ui.touch.presenters.after import service_title
from ui.touch.presenters.resting import languages
from ui.touch.shell.shell_view import BannerKind, ChromeView, HelpStage, HelpView

_WITHOUT_LEAVING = frozenset({VisitStep.SENDING, VisitStep.GOODBYE})
_TITLED = frozenset(VisitStep) - {VisitStep.LANGUAGE, VisitStep.MENU, VisitStep.SUBJECT, VisitStep.SEARCH, VisitStep.NEWS}
_UNDER_WAY = frozenset({VisitStep.QUESTION, VisitStep.CHECK, VisitStep.PAYMENT})
_BANNERS = {
    Lack.RECEIPT: BannerKind.PRINTER,
    Lack.CARDS: BannerKind.CARD_TERMINAL,
    Lack.CARDS_BEING_CHECKED: BannerKind.UNSETTLED,
}
_STAGES = {
    FlowStage.NONE: HelpStage.NONE,
    FlowStage.CLOSED: HelpStage.NONE,
    FlowStage.ASKING: HelpStage.ASKING,
    FlowStage.NO_CONNECTION: HelpStage.NO_CONNECTION,
    FlowStage.RECEIVED: HelpStage.RECEIVED,
    FlowStage.TAKEN: HelpStage.TAKEN,
    FlowStage.ARRIVED: HelpStage.ARRIVED,
}


def in_visit(visit: Visit, works: Equipment) -> ChromeView:
    step, steps = (0, 0)
    if visit.step is VisitStep.QUESTION and visit.filling is not None:
        step, steps = visit.filling.position
    return ChromeView(
        council=pick(visit.content.council.name, visit.language),
        title=service_title(visit) if visit.step in _TITLED else "",
        step=step,
        steps=steps,
        can_back=visit.can_go_back,
        can_leave=visit.step not in _WITHOUT_LEAVING and visit.may_be_ended,
        languages=languages(visit.content),
        banners=_banners(visit, works),
    )


def help_view(flow: HelpFlow, works: Equipment) -> HelpView:
    return HelpView(_STAGES[flow.stage], flow.by, works.lamp)


def _banners(visit: Visit, works: Equipment) -> tuple[BannerKind, ...]:
    """What does not work, said where it matters and nowhere else; a service's own page says it at length."""
    banners = []
    if not works.hub:
        banners.append(BannerKind.NO_CONNECTION)
    if visit.step in _UNDER_WAY and visit.service_id is not None:
        missing = lacks(visit.content.service(visit.service_id), works)
        banners += [_BANNERS[lack] for lack in reversed(missing)]
    return tuple(banners)
