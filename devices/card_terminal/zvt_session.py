"""Our standing with one ZVT terminal: registered or not, its last trace number, and the questions that need no money."""

import time
from collections.abc import Callable

from devices.card_terminal.zvt_apdu import Apdu
from devices.card_terminal.zvt_commands import registration, repeat_receipt, status_enquiry, turnover_totals
from devices.card_terminal.zvt_dialogue import Closing, DialogueEnd, DialogueListener, ZvtDialogue
from devices.card_terminal.zvt_evidence import NO_BOOKING
from devices.card_terminal.zvt_link import TerminalSilent, ZvtLink
from devices.card_terminal.zvt_news import StatusInformation, TerminalState, terminal_state
from devices.card_terminal.zvt_questions import NoPaymentExpected, Report
from devices.card_terminal.zvt_reasons import APPROVED, NOT_ANSWERS, NOT_SUPPORTED, UPDATING
from devices.card_terminal.zvt_settings import ZvtSettings
from devices.card_terminal.zvt_timers import REPEATS, ZvtTimers
from devices.line.line import Line, LineFault


class ZvtSession:
    """Raises LineFault and TerminalSilent; after either it takes itself for unregistered."""

    def __init__(
        self,
        line: Line,
        settings: ZvtSettings,
        timers: ZvtTimers,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._settings = settings
        self._link = ZvtLink(line, timers, steady)
        self._dialogue = ZvtDialogue(self._link, timers, steady)
        self._timers = timers
        self._steady = steady
        self._mute_until = 0.0
        self.registered = False
        self.last_trace = ""

    @property
    def is_updating(self) -> bool:
        """The terminal said E0 and has not answered since."""
        return self._steady() < self._mute_until

    @property
    def is_in_step(self) -> bool:
        """Whether all that was ever asked was answered to its end."""
        return self._dialogue.is_in_step

    def is_over(self, late: DialogueListener | None = None) -> bool:
        """Whether nothing more follows on the last dialogue; `late` hears what does."""
        return self._dialogue.is_over(late or NoPaymentExpected(aborts=True))

    def hold(
        self,
        command: Apdu,
        listener: DialogueListener,
        tries: int = 1 + REPEATS,
        late: DialogueListener | None = None,
    ) -> DialogueEnd:
        try:
            end = self._dialogue.hold(command, listener, late or NoPaymentExpected(aborts=True), tries)
        except LineFault:
            self.registered = False
            self._link.start_over()
            raise
        except TerminalSilent:
            self.registered = False
            raise
        self._mute_until = self._steady() + self._timers.updating if end.code == UPDATING else 0.0
        return end

    def register(self, late: DialogueListener | None = None, tries: int = 1 + REPEATS) -> DialogueEnd:
        """06 00. `late` hears what an interrupted payment may still have to say."""
        command = registration(self._settings.password, self._settings.config, self._settings.currency)
        end = self.hold(command, NoPaymentExpected(), tries, late)
        self.registered = end.closing is Closing.COMPLETED
        return end

    def stop(self) -> None:
        """06 B0, for a terminal that says "please wait" because it still waits for somebody's card."""
        self._dialogue.stop()

    def enquire(self, tries: int = 1 + REPEATS) -> TerminalState:
        """05 01. A terminal that does not know the question has at least answered it."""
        end = self.hold(status_enquiry(), NoPaymentExpected(), tries)
        if end.closing is Closing.COMPLETED:
            return terminal_state(end.data)
        return TerminalState(APPROVED if end.code == NOT_SUPPORTED else end.code)

    def last_booking(self) -> tuple[StatusInformation | None, DialogueEnd]:
        """06 20. None where the terminal does not say, which proves nothing: it may be unable to tell.

        One that has booked nothing yet says so with its total (06 10); the trace number is then NO_BOOKING.
        """
        report = Report()
        end = self.hold(repeat_receipt(self._settings.password), report)
        found = report.news if report.news and report.news.trace else None
        if found is None and end.code not in NOT_ANSWERS:
            found = self._nothing_taken()
        if found:
            self.last_trace = found.trace
        return found, end

    def _nothing_taken(self) -> StatusInformation | None:
        report = Report()
        end = self.hold(turnover_totals(self._settings.password), report)
        total = report.news
        if end.closing is not Closing.COMPLETED or total is None or total.pence != 0 or total.counts.strip("0"):
            return None
        return StatusInformation(trace=NO_BOOKING, date=total.date, time=total.time)
