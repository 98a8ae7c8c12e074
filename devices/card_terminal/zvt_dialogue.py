"""One command to a ZVT terminal and all that the terminal makes of it, to its end."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Protocol

from devices import log_events
from devices.card_terminal.zvt_apdu import Apdu
from devices.card_terminal.zvt_commands import POSITIVE, Command, abort, negative
from devices.card_terminal.zvt_link import SilenceReason, TerminalSilent, ZvtLink
from devices.card_terminal.zvt_news import (
    PrintedLines,
    StatusInformation,
    completion_code,
    printed_block,
    printed_line,
    status_information,
)
from devices.card_terminal.zvt_pulse import ZvtPulse
from devices.card_terminal.zvt_reasons import NOT_SUPPORTED, SYSTEM
from devices.card_terminal.zvt_timers import REPEATS, ZvtTimers
from devices.line.line import LineFault

_IGNORED_ABORTS = 2


class Closing(Enum):
    COMPLETED = auto()
    """06 0F."""
    ABORTED = auto()
    """06 1E with a code."""
    REFUSED = auto()
    """84-xx in answer to the command: nothing was begun."""


@dataclass(frozen=True, slots=True)
class DialogueEnd:
    closing: Closing
    code: int = 0
    data: bytes = field(default=b"", repr=False)
    """Of 06 0F."""


class DialogueListener(Protocol):
    """Hears what the terminal says. Answers are sent at once, so each call should be short."""

    @property
    def is_decided(self) -> bool:
        """The result was heard and answered; only the end is missing."""
        ...

    def accepted(self) -> None: ...
    def intermediate(self, status: int) -> None: ...
    def status(self, news: StatusInformation) -> Apdu:
        """The answer: 80-00, or 84-xx to have a booking reversed."""
        ...

    def printed(self, news: PrintedLines) -> None: ...
    def wants_abort(self) -> bool: ...


class ZvtDialogue:
    """`hold` raises LineFault and TerminalSilent where the end was not heard."""

    def __init__(self, link: ZvtLink, timers: ZvtTimers, steady: Callable[[], float]) -> None:
        self._link = link
        self._timers = timers
        self._steady = steady
        self._pulse = ZvtPulse(link, timers, steady)
        self._doubtful_since: float | None = steady()
        """Since when something may still come that belongs to an earlier command; None where all was said."""
        self._misfits = 0
        """Messages of this dialogue that answer nothing we asked."""
        self._last_word: Apdu | None = None
        """What ended it. It may come again: our 06 was late."""
        self._aborts_owed = 0
        self._abort_after = 0.0
        self._ignored = 0
        """Aborts in a row that were not acknowledged, with nothing heard in between."""

    @property
    def is_in_step(self) -> bool:
        return self._doubtful_since is None

    def hold(self, command: Apdu, listener: DialogueListener, late: DialogueListener, tries: int = 1 + REPEATS) -> DialogueEnd:
        """`late` hears what an earlier dialogue still has to say, until the terminal has agreed to this one.

        No answer of ZVT names its question. So what the terminal owes to an earlier command has time to come before this one
        is sent, and what it says beyond the answers to this one ends in TerminalSilent.
        """
        self._abort_after, self._ignored = self._steady(), 0
        self._clear(late)
        self._misfits = self._aborts_owed = 0
        self._pulse.begin()
        self._doubtful_since = self._steady()
        try:
            end = self._held(command, listener, late, tries)
        finally:
            self._doubtful_since = self._steady()
        if self._misfits:
            raise TerminalSilent(SilenceReason.OUT_OF_STEP)
        if not (self._pulse.is_owed or self._aborts_owed):
            self._doubtful_since = None
        return end

    def stop(self) -> None:
        """06 B0 to a terminal that is busy with something older; what comes of it is heard by the next dialogue."""
        self._doubtful_since = self._steady()
        self._abort()

    def is_over(self, listener: DialogueListener) -> bool:
        """Whether nothing more follows for as long as answers take, but for its last word again; `listener` hears what does."""
        until = self._steady() + self._timers.calm
        while (news := self._link.arrived(max(0.0, until - self._steady()))) is not None:
            self._hear(news, listener)
            if news != self._last_word:
                self._doubtful_since = self._steady()
                return False
        return True

    def _held(self, command: Apdu, listener: DialogueListener, late: DialogueListener, tries: int) -> DialogueEnd:
        self._link.send(command, tries)
        refusal = self._reply(late)
        if refusal:
            self._last_word = refusal
            return DialogueEnd(Closing.REFUSED, refusal.command & 0xFF)
        listener.accepted()
        self._pulse.begin()
        return self._news_until_end(listener)

    def _news_until_end(self, listener: DialogueListener) -> DialogueEnd:
        deadline = self._steady() + self._timers.t4
        while True:
            news = self._link.receive(max(0.0, deadline - self._steady()), turn=lambda: self._has_a_word(listener))
            if news is None:
                self._say(listener)
                continue
            self._ignored = 0
            if self._pulse.takes(news):
                continue
            if news.is_answer and not self._aborts_owed:
                self._misfits += 1
            if end := self._hear(news, listener):
                self._last_word = news
                return end
            deadline = self._deadline_after(news, listener, deadline)

    def _deadline_after(self, news: Apdu, listener: DialogueListener, deadline: float) -> float:
        """T4 again after each piece of news; little once only the end is missing, or where the terminal agrees to stop."""
        closing = min(self._timers.closing, self._timers.t4)
        if news.is_answer:
            return min(deadline, self._steady() + closing) if news.command == POSITIVE.command else deadline
        return self._steady() + (closing if listener.is_decided else self._timers.t4)

    def _clear(self, late: DialogueListener) -> None:
        """Hears what is left of earlier dialogues, until the line is calm or T3 is over."""
        until = self._steady() + self._timers.t3
        while self._steady() <= until:
            doubt = 0.0 if self._doubtful_since is None else self._doubtful_since + self._timers.calm - self._steady()
            news = self._link.arrived(max(doubt, 0.0))
            if news is None:
                return
            self._doubtful_since = self._steady()
            self._hear_late(news, late)

    def _hear_late(self, news: Apdu, late: DialogueListener) -> None:
        self._hear(news, late)
        if news.command == Command.INTERMEDIATE and self._may_abort(late):
            self._abort()

    def _reply(self, late: DialogueListener) -> Apdu | None:
        """None for 80-00, the answer itself for 84-xx. Late news of an earlier dialogue is heard and answered on the way."""
        deadline = self._steady() + self._timers.t3
        while True:
            news = self._link.receive(max(0.0, deadline - self._steady()))
            if news is None:
                raise TerminalSilent(SilenceReason.NO_NEWS)
            if news.is_answer:
                return news if news.command >> 8 == 0x84 and news.command & 0xFF else None
            self._misfits += 1
            self._hear_late(news, late)
            deadline = self._steady() + self._timers.t3

    def _hear(self, news: Apdu, listener: DialogueListener) -> DialogueEnd | None:
        match news.command:
            case Command.INTERMEDIATE:
                listener.intermediate(news.data[0] if news.data else SYSTEM)
            case Command.STATUS_INFORMATION:
                self._link.send(listener.status(status_information(news.data)))
                return None
            case Command.PRINT_LINE:
                listener.printed(printed_line(news.data))
            case Command.PRINT_BLOCK:
                listener.printed(printed_block(news.data))
            case Command.COMPLETION:
                return self._closed(DialogueEnd(Closing.COMPLETED, completion_code(news.data), news.data))
            case Command.ABORTED:
                return self._closed(DialogueEnd(Closing.ABORTED, news.data[0] if news.data else SYSTEM))
            case Command.SET_CLOCK:
                pass
            case _ if news.is_answer:
                self._aborts_owed = max(0, self._aborts_owed - 1)
                return None  # to our abort; what comes of it follows
            case _:
                self._link.send(negative(NOT_SUPPORTED))
                return None
        self._link.send(POSITIVE)
        return None

    def _closed(self, end: DialogueEnd) -> DialogueEnd:
        try:
            self._link.send(POSITIVE)
        except (LineFault, TerminalSilent):
            log_events.card_acknowledgement_lost()  # the terminal has closed either way
        return end

    def _has_a_word(self, listener: DialogueListener) -> bool:
        return self._may_abort(listener) or self._may_ask()

    def _say(self, listener: DialogueListener) -> None:
        if self._may_abort(listener):
            self._abort()
        elif self._may_ask():
            self._pulse.ask()

    def _may_ask(self) -> bool:
        """After an abort its answer is waited for, and nothing else is said."""
        return not self._aborts_owed and self._pulse.is_due

    def _may_abort(self, listener: DialogueListener) -> bool:
        return self._steady() >= self._abort_after and listener.wants_abort()

    def _abort(self) -> None:
        """06 B0 between two messages. A terminal that cannot stop now says 84-xx or nothing, and is asked again later.

        One that does not even acknowledge it, twice in a row, has lost its power: waiting for T4 would keep the visitor there.
        """
        self._abort_after = self._steady() + self._timers.again + self._timers.t2
        self._aborts_owed += 1
        try:
            self._link.send(abort(), tries=1)
        except TerminalSilent:
            log_events.card_abort_not_taken()
            self._ignored += 1
            if self._ignored >= _IGNORED_ABORTS:
                raise
        else:
            self._ignored = 0
