"""One model of each screen, and the screens they make."""

from PySide6.QtCore import QObject

from ui.touch.screens.attract.attract_model import AttractModel
from ui.touch.screens.check.check_model import CheckModel
from ui.touch.screens.closed.closed_model import ClosedModel
from ui.touch.screens.confirmation.confirmation_model import ConfirmationModel
from ui.touch.screens.end_page.end_page_model import EndPageModel
from ui.touch.screens.feedback.feedback_model import FeedbackModel
from ui.touch.screens.goodbye.goodbye_model import GoodbyeModel
from ui.touch.screens.language.language_model import LanguageModel
from ui.touch.screens.menu.menu_model import MenuModel
from ui.touch.screens.news.news_model import NewsModel
from ui.touch.screens.payment.payment_model import PaymentModel
from ui.touch.screens.question.question_model import QuestionModel
from ui.touch.screens.search.search_model import SearchModel
from ui.touch.screens.sending.sending_model import SendingModel
from ui.touch.screens.service.service_model import ServiceModel
from ui.touch.screens.sorry.sorry_model import SorryModel
from ui.touch.screens.subject.subject_model import SubjectModel
from ui.touch.shell.screen import Screen

FIRST = frozenset({"attract"})
AHEAD = frozenset({"language", "menu", "subject", "search", "service", "question"})
"""Where every visit goes; the rest of the screens take their memory when somebody comes that far."""


class ScreenModels:
    """An attribute for each screen, named as its folder is."""

    def __init__(self) -> None:
        self.attract = AttractModel()
        self.language = LanguageModel()
        self.menu = MenuModel()
        self.subject = SubjectModel()
        self.search = SearchModel()
        self.service = ServiceModel()
        self.news = NewsModel()
        self.question = QuestionModel()
        self.check = CheckModel()
        self.end_page = EndPageModel()
        self.payment = PaymentModel()
        self.sending = SendingModel()
        self.confirmation = ConfirmationModel()
        self.feedback = FeedbackModel()
        self.goodbye = GoodbyeModel()
        self.closed = ClosedModel()
        self.sorry = SorryModel()

    def screens(self, first: frozenset[str] = FIRST) -> tuple[Screen, ...]:
        """In the order in which they are built; those named in `first` before the first frame."""
        return tuple(
            Screen(name, model, eager=name in first, ahead=name in AHEAD)
            for name, model in vars(self).items()
            if isinstance(model, QObject)
        )
