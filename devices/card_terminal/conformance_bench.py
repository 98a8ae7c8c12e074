"""What the conformance checks need of a terminal on a bench, and a journal and a watcher that remember."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from devices.card_terminal.card_terminal import CardTerminal, PaymentResult, TerminalPrompt


class Ability(StrEnum):
    """What not every family can do. A check about it is passed over where it is not named."""

    CANCEL = "cancel"
    """Stop while it waits for a card."""
    SETTLE = "settle"
    """Say afterwards what became of an attempt."""
    REVERSE = "reverse"
    """Give back a payment by its receipt number."""
    REVERSE_UNJOURNALLED = "reverse_unjournalled"
    """Keep the money only after our journal has the result."""


class TerminalBench(Protocol):
    """One driver with one terminal, twin or real. For a real one the hands are somebody's."""

    @property
    def terminal(self) -> CardTerminal: ...
    @property
    def abilities(self) -> frozenset[Ability]: ...
    def present_card(self) -> None:
        """A card that pays, unless told otherwise before."""
        ...

    def decline_next_card(self) -> None: ...
    def unplug(self) -> None: ...
    def replug(self) -> None: ...
    def mute(self) -> None:
        """The terminal hears and says nothing from now on."""
        ...

    def until_healthy(self) -> None:
        """Asks for its health until it is OK."""
        ...

    def charged(self) -> tuple[int, ...] | None:
        """Pence of each booking that stands by the terminal's own account, since the bench was made; None: nobody can say."""
        ...


@dataclass
class RememberingJournal:
    """Fits `PaymentJournal`. Raises OSError at the step it is told to fail at; acts at the steps in `then`."""

    fails_at: str = ""
    then: dict[str, Callable[[], None]] = field(default_factory=dict)
    steps: list[str] = field(default_factory=list)
    results: list[PaymentResult] = field(default_factory=list)

    def sent(self) -> None:
        self._step("sent")

    def accepted(self) -> None:
        self._step("accepted")

    def result(self, result: PaymentResult) -> None:
        self._step("result")
        self.results.append(result)

    def completed(self) -> None:
        self._step("completed")

    def _step(self, step: str) -> None:
        if step == self.fails_at:
            raise OSError("the disk is full")
        self.steps.append(step)
        if step in self.then:
            self.then[step]()


@dataclass
class RememberingWatcher:
    """Fits `PaymentWatcher`. Acts once at a prompt, as a visitor would."""

    cancel_at: TerminalPrompt | None = None
    then: dict[TerminalPrompt, Callable[[], None]] = field(default_factory=dict)
    prompts: list[TerminalPrompt] = field(default_factory=list)
    _cancelling: bool = False

    def prompt(self, prompt: TerminalPrompt) -> None:
        is_new = prompt not in self.prompts
        self.prompts.append(prompt)
        self._cancelling = self._cancelling or prompt is self.cancel_at
        if is_new and prompt in self.then:
            self.then[prompt]()

    def wants_to_cancel(self) -> bool:
        return self._cancelling
