"""Pages that nobody can reach."""

from collections.abc import Iterator

from kiosk.forms.checks.possible import can_hold
from kiosk.forms.finding import Finding, Severity
from kiosk.forms.plan import Plan


def reach_findings(plan: Plan) -> Iterator[Finding]:
    """A page behind an end that nobody passes, or whose condition cannot hold, is an error."""
    ended: str | None = None
    for page in plan.form.pages:
        where = f"pages.{page.id}"
        if ended is not None:
            message = f"Nobody reaches this page: the way always ends on {ended!r}"
            yield Finding(Severity.ERROR, "unreachable-page", where, message)
        elif page.when is not None and can_hold(plan, page.when) is False:
            message = "Nobody reaches this page: its condition never holds"
            yield Finding(Severity.ERROR, "unreachable-page", where, message)
        if page.ends and page.when is None and ended is None:
            ended = page.id
