"""Listeners for the dialogues in which no money is wanted: registration, enquiry, a repeated receipt, end of day, reversal."""

from devices.card_terminal.zvt_apdu import Apdu
from devices.card_terminal.zvt_commands import POSITIVE, negative
from devices.card_terminal.zvt_news import PrintedLines, StatusInformation
from devices.card_terminal.zvt_reasons import APPROVED, SYSTEM
from devices.card_terminal.zvt_slips import SlipBook


class NoPaymentExpected:
    """An approval that comes now belongs to an attempt whose journal is closed: the terminal is told to reverse it."""

    def __init__(self, *, aborts: bool = False) -> None:
        """`aborts`: whether progress that comes now belongs to that attempt too, which should then stop."""
        self._aborts = aborts
        self._progress: int | None = None

    is_decided = False

    def accepted(self) -> None:
        pass

    def intermediate(self, status: int) -> None:
        self._progress = status

    def status(self, news: StatusInformation) -> Apdu:
        return negative(SYSTEM) if news.code == APPROVED and news.pence else POSITIVE

    def printed(self, news: PrintedLines) -> None:
        pass

    def wants_abort(self) -> bool:
        return self._aborts and self._progress is not None


class Report:
    """Gathers what the terminal reports of itself: its last booking, a reversal, the day's total."""

    def __init__(self) -> None:
        self.news: StatusInformation | None = None
        self.slips = SlipBook()

    is_decided = False

    def accepted(self) -> None:
        pass

    def intermediate(self, status: int) -> None:
        pass

    def status(self, news: StatusInformation) -> Apdu:
        self.news = self.news.with_more(news) if self.news else news
        return POSITIVE

    def printed(self, news: PrintedLines) -> None:
        self.slips.add(news)

    def wants_abort(self) -> bool:
        return False
