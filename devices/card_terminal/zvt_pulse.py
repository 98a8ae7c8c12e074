"""Whether a terminal that has gone quiet in the middle of its work is still at it: 05 01, between two of its messages."""

from collections.abc import Callable

from devices.card_terminal.zvt_apdu import Apdu
from devices.card_terminal.zvt_commands import POSITIVE, Command, status_enquiry
from devices.card_terminal.zvt_link import SilenceReason, TerminalSilent, ZvtLink
from devices.card_terminal.zvt_news import terminal_state
from devices.card_terminal.zvt_reasons import CARD_INSIDE, CARD_LEAVING, PLEASE_WAIT, UNREGISTERED
from devices.card_terminal.zvt_timers import ZvtTimers

_AT_WORK = (PLEASE_WAIT, CARD_INSIDE, CARD_LEAVING)
_UNPROVEN_QUESTIONS = 2
"""So many at most to a terminal that has never answered one: it may keep them all, and answer them later."""


class ZvtPulse:
    """One instance a terminal. Nothing here decides about money: what does not fit ends in TerminalSilent, and then the
    terminal is asked what became of the payment."""

    def __init__(self, link: ZvtLink, timers: ZvtTimers, steady: Callable[[], float]) -> None:
        self._link = link
        self._timers = timers
        self._steady = steady
        self._answers = False
        """It has answered such a question before."""
        self.begin()

    def begin(self) -> None:
        """Another dialogue."""
        self._quiet_since = self._steady()
        self._out_of_reach_since: float | None = None
        self._owed = 0
        """Questions that may have arrived and were not answered yet."""
        self._says_how_it_is = False
        """It has agreed to answer, with 06 0F."""

    @property
    def is_owed(self) -> bool:
        """An answer may still come, after the dialogue too."""
        return self._owed > 0 or self._says_how_it_is

    @property
    def is_due(self) -> bool:
        quiet = self._steady() - self._quiet_since >= self._timers.quiet
        return quiet and (self._answers or self._out_of_reach_since is not None or self._owed < _UNPROVEN_QUESTIONS)

    def ask(self) -> None:
        """Raises TerminalSilent where nothing has been acknowledged for `gone` seconds.

        A terminal at work has to: it must hear 06 B0 at any time.
        """
        self._quiet_since = now = self._steady()
        self._owed += 1
        if self._link.reached(status_enquiry(), self._timers.quiet):
            self._out_of_reach_since = None
        elif self._out_of_reach_since is None:
            self._out_of_reach_since = now
        elif self._steady() - self._out_of_reach_since >= self._timers.gone:
            raise TerminalSilent(SilenceReason.NOT_ACKNOWLEDGED)

    def takes(self, news: Apdu) -> bool:
        """Whether this answered our question. Raises TerminalSilent where the terminal is not at its work any more."""
        self._quiet_since, self._out_of_reach_since = self._steady(), None
        if self._says_how_it_is and news.command == Command.COMPLETION:
            self._says_how_it_is = False
            self._link.send(POSITIVE)
            return self._judged(terminal_state(news.data).code in _AT_WORK)
        if not (self._owed and news.is_answer):
            return False
        self._owed -= 1
        if news.command == POSITIVE.command:
            self._says_how_it_is = True
            return True
        return self._judged(news.command & 0xFF != UNREGISTERED)

    def _judged(self, at_work: bool) -> bool:
        if not at_work:
            raise TerminalSilent(SilenceReason.STARTED_ANEW)
        self._answers = True
        return True
