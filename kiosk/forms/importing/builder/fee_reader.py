"""Fees of a source as fees of ours: v1's list, v2's payment components."""

from collections.abc import Callable, Mapping
from typing import Any

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.tree import Node
from kiosk.forms.expressions.types import Kind
from kiosk.forms.importing.builder.known_field import KnownField
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.logic import TRUE
from kiosk.forms.importing.loose import Json, mapping, objects, string
from kiosk.forms.importing.wording import Wording

FeeJson = dict[str, Any]


class FeeReader:
    """`gate` turns the name of a condition into the calculation that stands for it."""

    def __init__(
        self,
        known: Mapping[tuple[str, ...], KnownField],
        gate: Callable[[str, str], str],
        wording: Wording,
        findings: Findings,
    ) -> None:
        self._known = known
        self._gate = gate
        self._wording = wording
        self._findings = findings

    def listed(self, fees: tuple[Json, ...]) -> list[FeeJson]:
        """v1: amounts in pence, each with its condition and the question it is multiplied by."""
        found: list[FeeJson] = []
        for number, fee in enumerate(fees):
            where = f"fees.{number}"
            pence = _pence(fee.get("amount"), 1)
            if pence is None:
                self._findings.warning("fee-dropped", where, f"The amount {fee.get('amount')!r} is not a number of pence")
                continue
            rule = self._rule(fee.get("description"), self._multiplied(pence, string(fee.get("multiplier")), where))
            condition = string(fee.get("condition"))
            found.append({**rule, "when": self._gate(condition, where)} if condition else rule)
        if found:
            message = "The fee is paid at the kiosk; the source's payment provider is not carried over"
            self._findings.info("payment", "fees", message)
        return found

    def paid(self, payment: Json, reached: Node) -> FeeJson | None:
        """v2: an amount in pounds, or the first amount whose condition holds, where the way leads to its page."""
        options = mapping(payment.get("options"))
        where = f"fees.{string(payment.get('name'))}"
        pence = _pence(options.get("amount"), 100)
        if pence is None:
            self._findings.warning("fee-dropped", where, f"The amount {options.get('amount')!r} is not a number of pounds")
            return None
        amount = f"pence({pence})"
        for one in reversed(objects(options.get("conditionalAmounts"))):
            other = _pence(one.get("amount"), 100)
            if other is not None:
                amount = f"{self._gate(string(one.get('condition')), where)} ? pence({other}) : ({amount})"
        rule = self._rule(options.get("description") or payment.get("title"), amount)
        return rule if reached == TRUE else {**rule, "when": Expression(reached)}

    def _rule(self, text: object, amount: str) -> FeeJson:
        return {"text": self._wording.text(text) or {self._wording.language: "Fee"}, "amount": amount}

    def _multiplied(self, pence: int, multiplier: str, where: str) -> str:
        """Once, where the multiplier is missing or nought, as the source does."""
        if not multiplier:
            return f"pence({pence})"
        known = self._known.get(tuple(multiplier.split(".", 1)))
        if known is None or known.type.kind not in (Kind.NUMBER, Kind.TEXT):
            message = f"There is no number called {multiplier!r}; the fee is charged once"
            self._findings.warning("fee-multiplier", where, message)
            return f"pence({pence})"
        value = Expression(known.value()).text
        times = f"({value})" if known.type.kind is Kind.NUMBER else f"number({value})"
        return f"has({times}) && {times} != 0 ? pence({pence}) * {times} : pence({pence})"


def _pence(amount: object, unit: int) -> int | None:
    """A sum that is not below nought, in pence."""
    if isinstance(amount, bool) or not isinstance(amount, int | float) or not 0 <= amount * unit < 1e12:
        return None
    pence = round(amount * unit, 6)
    return int(pence) if pence == int(pence) else None
