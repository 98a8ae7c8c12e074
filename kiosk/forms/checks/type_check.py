"""Expressions whose parts do not fit, in the form's gates and in its texts."""

from collections.abc import Iterator

from kiosk.forms.checks.texts import texts_in
from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.fault import ExpressionFault
from kiosk.forms.finding import Finding, Severity
from kiosk.forms.plan import Plan
from kiosk.forms.template import template


def type_findings(plan: Plan) -> Iterator[Finding]:
    """Each is an error with its place."""
    for placed in plan.findings:
        yield Finding(Severity.ERROR, placed.finding.reason.value, placed.place, placed.finding.sentence)
    for place, text in texts_in(plan.form):
        for language, written in text.items():
            yield from _text_findings(plan, f"{place}.{language}", written)


def _text_findings(plan: Plan, place: str, written: str) -> Iterator[Finding]:
    try:
        parts = template(written).parts
    except ExpressionFault as fault:
        yield Finding(Severity.ERROR, fault.reason.value, place, str(fault))
        return
    for part in parts:
        if isinstance(part, Expression):
            for finding in plan.findings_of(part, place):
                yield Finding(Severity.ERROR, finding.reason.value, place, finding.sentence)
