"""What every payment terminal's driver promises, as checks that anybody can run on theirs, with any test runner or none.

    python -m devices.card_terminal.check_adapter mybank_bench:make_bench

`run(make_bench)` gives the same findings to a program. With pytest: `@pytest.mark.parametrize("check", CHECKS)` and call
`check(bench)`; NotApplicable means to skip. The guide is in this folder's README.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from uuid import uuid4

from devices.card_terminal.card_terminal import (
    DayEnd,
    NotPaidReason,
    PaymentIntent,
    PaymentResult,
    PaymentVerdict,
    TerminalPrompt,
)
from devices.card_terminal.conformance_bench import Ability, RememberingJournal, RememberingWatcher, TerminalBench
from devices.health import HealthState


class NotConformant(AssertionError):
    """A promise that was not kept, in one sentence."""


class NotApplicable(Exception):
    """The family cannot do this, and its bench says so."""


class Outcome(StrEnum):
    KEPT = "kept"
    BROKEN = "broken"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class Finding:
    check: str
    outcome: Outcome
    sentence: str = ""


Check = Callable[[TerminalBench], None]


def run(make_bench: Callable[[], AbstractContextManager[TerminalBench]]) -> Iterator[Finding]:
    """One finding a check, each on a bench of its own."""
    for check in CHECKS:
        name = check.__name__.replace("_", " ")
        try:
            with make_bench() as bench:
                check(bench)
        except NotApplicable:
            yield Finding(name, Outcome.NOT_APPLICABLE)
        except NotConformant as broken:
            yield Finding(name, Outcome.BROKEN, str(broken))
        except Exception as trouble:  # noqa: BLE001 — the door to somebody else's code: what it raises is a finding too
            yield Finding(name, Outcome.BROKEN, f"it raised {type(trouble).__name__}: {trouble}")
        else:
            yield Finding(name, Outcome.KEPT)


def an_idle_terminal_is_ok(bench: TerminalBench) -> None:
    _expect(bench.terminal.health().state is HealthState.OK, "an idle terminal must be OK")


def a_payment_is_journalled_before_it_is_closed(bench: TerminalBench) -> None:
    journal = RememberingJournal()
    result = _pay(bench, journal)
    _expect(result.verdict is PaymentVerdict.PAID, f"a good card must pay, not {result.verdict}")
    _expect(result.pence == 5200, f"5200 pence were asked for, {result.pence} reported")
    _expect(journal.steps == ["sent", "accepted", "result", "completed"], f"the journal was called {journal.steps}")
    _expect(journal.results[0].verdict is PaymentVerdict.PAID, "the journal must get the result that is returned")
    _stands(bench, [5200])


def the_visitor_is_told_to_insert_a_card(bench: TerminalBench) -> None:
    watcher = RememberingWatcher()
    _pay(bench, RememberingJournal(), watcher)
    _expect(watcher.prompts[:1] == [TerminalPrompt.CONNECTING], "the first prompt is CONNECTING")
    _expect(TerminalPrompt.INSERT_CARD in watcher.prompts, "the visitor must be told to insert a card")


def a_declined_card_takes_nothing(bench: TerminalBench) -> None:
    bench.decline_next_card()
    result = _pay(bench, RememberingJournal())
    _expect(result.verdict is PaymentVerdict.NOT_PAID, f"a declined card is NOT_PAID, not {result.verdict}")
    _expect(result.pence == 0, "nothing was taken")
    _stands(bench, [])


def without_a_journal_no_money_is_asked_for(bench: TerminalBench) -> None:
    result = _pay(bench, RememberingJournal(fails_at="sent"))
    _expect(
        (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.JOURNAL),
        "a journal that fails at `sent` ends the attempt before anything is sent",
    )
    _stands(bench, [])


def a_result_that_cannot_be_journalled_is_never_called_paid(bench: TerminalBench) -> None:
    result = _pay(bench, RememberingJournal(fails_at="result"))
    _expect(result.verdict is not PaymentVerdict.PAID, "PAID without a durable result")
    if Ability.REVERSE_UNJOURNALLED in bench.abilities:
        _expect(result.verdict is PaymentVerdict.NOT_PAID, "the terminal reverses, so it is NOT_PAID")
        _stands(bench, [])


def the_visitor_can_stop(bench: TerminalBench) -> None:
    _needs(bench, Ability.CANCEL)
    watcher = RememberingWatcher(cancel_at=TerminalPrompt.INSERT_CARD)
    result = bench.terminal.pay(_intent(bench), RememberingJournal(), watcher)
    _expect(
        (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.CANCELLED),
        "stopped by the visitor is CANCELLED",
    )
    _stands(bench, [])
    _expect(_pay(bench, RememberingJournal()).verdict is PaymentVerdict.PAID, "after a stop the next payment must work")


def an_unplugged_terminal_is_unreachable_and_comes_back(bench: TerminalBench) -> None:
    bench.unplug()
    result = _pay(bench, RememberingJournal())
    _expect(
        (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.UNREACHABLE), "unplugged means UNREACHABLE"
    )
    _expect(bench.terminal.health().state is not HealthState.OK, "unplugged is never OK")
    bench.replug()
    bench.until_healthy()
    _expect(_pay(bench, RememberingJournal()).verdict is PaymentVerdict.PAID, "plugged in again the next payment must work")
    _stands(bench, [5200])


def silence_is_never_ok(bench: TerminalBench) -> None:
    bench.mute()
    _expect(bench.terminal.health().state is not HealthState.OK, "a terminal that does not answer is never OK")


def a_line_lost_in_mid_payment_ends_in_the_truth(bench: TerminalBench) -> None:
    watcher = RememberingWatcher(then={TerminalPrompt.INSERT_CARD: bench.unplug})
    intent = _intent(bench)
    result = bench.terminal.pay(intent, RememberingJournal(), watcher)
    _agrees(bench, result)
    bench.replug()
    _agrees(bench, bench.terminal.settle(intent))


def silence_at_the_end_is_not_taken_for_an_answer(bench: TerminalBench) -> None:
    journal = RememberingJournal(then={"result": bench.mute})
    intent = _intent(bench)
    result = bench.terminal.pay(intent, journal, RememberingWatcher(then={TerminalPrompt.INSERT_CARD: bench.present_card}))
    _expect("result" in journal.steps, "a good card must pay, and the journal have the result")
    _agrees(bench, result)
    settled = bench.terminal.settle(intent)
    _expect(settled.verdict is PaymentVerdict.UNKNOWN, f"a terminal that says nothing was settled as {settled.verdict}")


def an_attempt_that_never_was_is_not_found(bench: TerminalBench) -> None:
    _pay(bench, RememberingJournal())
    bench.until_healthy()
    result = bench.terminal.settle(_intent(bench))
    _expect(result.verdict is not PaymentVerdict.PAID, "an attempt that was never sent was settled as PAID")
    if Ability.SETTLE in bench.abilities:
        _expect(result.verdict is PaymentVerdict.NOT_PAID, "the terminal can be asked, so the answer is NOT_PAID")


def a_payment_can_be_given_back(bench: TerminalBench) -> None:
    _needs(bench, Ability.REVERSE)
    paid = _pay(bench, RememberingJournal())
    result = bench.terminal.reverse(paid.receipt_number, paid.pence)
    _expect((result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.REVERSED), "given back is REVERSED")
    _stands(bench, [])


def the_day_can_be_closed_or_says_why_not(bench: TerminalBench) -> None:
    end = bench.terminal.end_of_day()
    _expect(isinstance(end, DayEnd), "end_of_day returns a DayEnd")
    _expect(end.done or end.reason is not None or end.updating, "a day that was not closed has a reason")


def no_card_number_is_kept(bench: TerminalBench) -> None:
    journal = RememberingJournal()
    result = _pay(bench, journal)
    shown = repr((result, journal.results, bench.terminal.health()))
    digits = "".join(character if character.isdigit() else " " for character in shown)
    longest = max((len(run) for run in digits.split()), default=0)
    _expect(longest < 12, f"{longest} digits in a row: a card number may be among what is kept")
    _expect(len(result.card_last_digits) <= 4, "at most four digits of a card")


def last_trace_answers_without_the_line(bench: TerminalBench) -> None:
    bench.unplug()
    _expect(isinstance(bench.terminal.last_trace(), str), "last_trace answers from memory")


CHECKS: tuple[Check, ...] = (
    an_idle_terminal_is_ok,
    a_payment_is_journalled_before_it_is_closed,
    the_visitor_is_told_to_insert_a_card,
    a_declined_card_takes_nothing,
    without_a_journal_no_money_is_asked_for,
    a_result_that_cannot_be_journalled_is_never_called_paid,
    the_visitor_can_stop,
    an_unplugged_terminal_is_unreachable_and_comes_back,
    silence_is_never_ok,
    a_line_lost_in_mid_payment_ends_in_the_truth,
    silence_at_the_end_is_not_taken_for_an_answer,
    an_attempt_that_never_was_is_not_found,
    a_payment_can_be_given_back,
    the_day_can_be_closed_or_says_why_not,
    no_card_number_is_kept,
    last_trace_answers_without_the_line,
)


def _pay(bench: TerminalBench, journal: RememberingJournal, watcher: RememberingWatcher | None = None) -> PaymentResult:
    watcher = watcher or RememberingWatcher()
    watcher.then.setdefault(TerminalPrompt.INSERT_CARD, bench.present_card)
    return bench.terminal.pay(_intent(bench), journal, watcher)


def _intent(bench: TerminalBench) -> PaymentIntent:
    return PaymentIntent(str(uuid4()), 5200, "CONFORM-1", bench.terminal.last_trace(), datetime.now(UTC))


def _needs(bench: TerminalBench, ability: Ability) -> None:
    if ability not in bench.abilities:
        raise NotApplicable


def _stands(bench: TerminalBench, expected: list[int]) -> None:
    charged = bench.charged()
    if charged is not None:
        _expect(list(charged) == expected, f"the terminal's own account stands at {list(charged)}, not {expected}")


def _agrees(bench: TerminalBench, result: PaymentResult) -> None:
    charged = bench.charged()
    if charged is None or result.verdict is PaymentVerdict.UNKNOWN:
        return
    paid = result.verdict is PaymentVerdict.PAID
    _expect(bool(charged) is paid, f"{result.verdict} is returned, the terminal's own account stands at {list(charged)}")


def _expect(condition: bool, sentence: str) -> None:
    if not condition:
        raise NotConformant(sentence)
