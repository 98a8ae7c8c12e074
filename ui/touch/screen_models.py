"""The model of every screen, in one place, so that the wiring can name them."""

from dataclasses import dataclass, field, fields

from ui.touch.screens.attract.attract_model import AttractModel
from ui.touch.screens.check.check_model import CheckModel
from ui.touch.screens.check.check_view import CheckView
from ui.touch.screens.closed.closed_model import ClosedModel
from ui.touch.screens.confirmation.confirmation_model import ConfirmationModel
from ui.touch.screens.confirmation.confirmation_view import ConfirmationView
from ui.touch.screens.end_page.end_page_model import EndPageModel
from ui.touch.screens.end_page.end_page_view import EndPageView
from ui.touch.screens.feedback.feedback_model import FeedbackModel
from ui.touch.screens.goodbye.goodbye_model import GoodbyeModel
from ui.touch.screens.language.language_model import LanguageModel
from ui.touch.screens.menu.menu_model import MenuModel
from ui.touch.screens.news.news_model import NewsModel
from ui.touch.screens.payment.payment_model import PaymentModel
from ui.touch.screens.payment.payment_view import PaymentView
from ui.touch.screens.question.question_model import QuestionModel
from ui.touch.screens.question.question_view import QuestionView
from ui.touch.screens.search.search_model import SearchModel
from ui.touch.screens.search.search_view import SearchView
from ui.touch.screens.sending.sending_model import SendingModel
from ui.touch.screens.service.service_model import ServiceModel
from ui.touch.screens.sorry.sorry_model import SorryModel
from ui.touch.screens.subject.subject_model import SubjectModel
from ui.touch.shell.screen import Screen

BEFORE_THE_FIRST_FRAME = frozenset({"attract"})


@dataclass(frozen=True, slots=True)
class ScreenModels:
    """A field is named after its screen's folder."""

    attract: AttractModel = field(default_factory=AttractModel)
    language: LanguageModel = field(default_factory=LanguageModel)
    menu: MenuModel = field(default_factory=MenuModel)
    subject: SubjectModel = field(default_factory=SubjectModel)
    search: SearchModel = field(default_factory=SearchModel)
    service: ServiceModel = field(default_factory=ServiceModel)
    news: NewsModel = field(default_factory=NewsModel)
    question: QuestionModel = field(default_factory=QuestionModel)
    check: CheckModel = field(default_factory=CheckModel)
    end_page: EndPageModel = field(default_factory=EndPageModel)
    sending: SendingModel = field(default_factory=SendingModel)
    payment: PaymentModel = field(default_factory=PaymentModel)
    confirmation: ConfirmationModel = field(default_factory=ConfirmationModel)
    feedback: FeedbackModel = field(default_factory=FeedbackModel)
    goodbye: GoodbyeModel = field(default_factory=GoodbyeModel)
    closed: ClosedModel = field(default_factory=ClosedModel)
    sorry: SorryModel = field(default_factory=SorryModel)

    def forget_visitor(self) -> None:
        """Empties every screen that showed something of a visitor's own."""
        self.search.show(SearchView())
        self.question.show(QuestionView())
        self.check.show(CheckView())
        self.end_page.show(EndPageView())
        self.payment.show(PaymentView())
        self.confirmation.show(ConfirmationView())

    def screens(self) -> tuple[Screen, ...]:
        return tuple(Screen(one.name, getattr(self, one.name), one.name in BEFORE_THE_FIRST_FRAME) for one in fields(self))
