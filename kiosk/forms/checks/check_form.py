"""All publishing checks of one form."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kiosk.forms.checks.language_check import language_findings
from kiosk.forms.checks.length_check import length_findings
from kiosk.forms.checks.option_check import option_findings
from kiosk.forms.checks.order_check import order_findings
from kiosk.forms.checks.plain_words_check import plain_words_findings
from kiosk.forms.checks.price_check import price_findings
from kiosk.forms.checks.reach_check import reach_findings
from kiosk.forms.checks.type_check import type_findings
from kiosk.forms.finding import Finding, Severity
from kiosk.forms.form import Form
from kiosk.forms.plan import Plan

_MAY_COME_ALONG = frozenset({"unreachable-page", "forward-reference", "unknown-option", "orphan-option"})
"""Parts that nobody will meet: the form works without them."""


def check_form(form: Form) -> tuple[Finding, ...]:
    """Everything there is to say, errors first."""
    plan = Plan(form)
    found = [
        *type_findings(plan),
        *order_findings(form),
        *reach_findings(plan),
        *option_findings(plan),
        *price_findings(form),
        *language_findings(form),
        *length_findings(form),
        *plain_words_findings(form),
    ]
    order = list(Severity)
    return tuple(sorted(_softened(form, found), key=lambda finding: order.index(finding.severity)))


def _softened(form: Form, findings: Iterable[Finding]) -> Iterator[Finding]:
    """What an imported form brought along from its source does not stop it from being published."""
    imported = any(page.imported_as is not None for page in form.pages)
    for finding in findings:
        soft = imported and finding.code in _MAY_COME_ALONG
        yield replace(finding, severity=Severity.WARNING) if soft else finding
