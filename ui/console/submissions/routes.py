"""What came in: a list that says no more than the outside of an envelope, one opened, and a download for one form."""

from litestar import Response, get, post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect, Template

from kiosk.hub.guards import require
from kiosk.hub.roles import Role
from kiosk.hub.submission_book import CannotOpen
from kiosk.hub.wanted import TheHub, ThePerson
from kiosk.money import in_pounds
from ui.console.help_calls.words import LANGUAGES
from ui.console.shell.page import ConsoleRequest, go_to, page
from ui.console.submissions.answers import answer_rows
from ui.console.submissions.download import as_csv

PATH = "/submissions"
READER = require(Role.SUPERVISOR)


@get(PATH, guards=[READER], sync_to_thread=True)
def submissions(request: ConsoleRequest, hub: TheHub, form: FromQuery[str] = "", reference: FromQuery[str] = "") -> Template:
    """The newest first."""
    sought = "".join(letter for letter in reference.upper() if letter.isalnum())[:12]
    return page(
        request,
        "submissions/submissions.html",
        title="Submissions",
        listed=hub.submissions.listed(form_id=form or None, sought=sought or None),
        form_ids=hub.submissions.form_ids(),
        form=form,
        reference=sought,
        names=hub.names,
        alarms=hub.submissions.open_alarms(),
    )


@get(f"{PATH}/{{submission_id:str}}", guards=[READER], sync_to_thread=True)
def submission(request: ConsoleRequest, hub: TheHub, person: ThePerson, submission_id: FromPath[str]) -> Template:
    """Opened, which the audit log notes."""
    listed = hub.submissions.find(submission_id)
    if listed is None:
        raise NotFoundException
    try:
        opened, trouble = hub.submissions.open(submission_id, person.sign_in_name), None
    except CannotOpen as cannot:
        opened, trouble = None, str(cannot)
    return page(
        request,
        "submissions/submission.html",
        title=listed.reference,
        listed=listed,
        opened=opened,
        rows=answer_rows(opened, hub.names) if opened else [],
        trouble=trouble,
        names=hub.names,
        in_pounds=in_pounds,
        languages=LANGUAGES,
    )


@get(f"{PATH}/download/{{form_id:str}}", guards=[READER], sync_to_thread=True)
def download(hub: TheHub, person: ThePerson, form_id: FromPath[str]) -> Response[str]:
    """Every submission of a form that can still be opened, one a line, for a spreadsheet."""
    text = as_csv(hub.submissions.export(form_id, person.sign_in_name), form_id, hub.names)
    name = "".join(letter for letter in form_id if letter.isalnum() or letter == "-")
    return Response(
        "\ufeff" + text,
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )


@post(f"{PATH}/alarms/{{alarm_id:int}}/clear", guards=[READER], sync_to_thread=True)
def clear_alarm(hub: TheHub, person: ThePerson, alarm_id: FromPath[int]) -> Redirect:
    """Somebody has looked into it."""
    hub.submissions.clear_alarm(alarm_id, person.sign_in_name)
    return go_to(PATH, flash="The alarm is cleared.")


HANDLERS = [submissions, submission, download, clear_alarm]
