"""What came in: a list that says no more than the outside of an envelope, one opened, and a download for one form."""

from litestar import Response, get, post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect, Template

from kiosk.delivery.delivery_state import DeliveryState
from kiosk.hub.content_names import ContentNames
from kiosk.hub.guards import require
from kiosk.hub.hub import Hub
from kiosk.hub.retention import LONGEST_DAYS
from kiosk.hub.roles import Role
from kiosk.hub.submission_book import CannotOpen
from kiosk.hub.wanted import TheHub, ThePerson
from kiosk.link.submission import Submission
from kiosk.money import in_pounds
from ui.console.help_calls.words import LANGUAGES
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import Answer, ConsoleRequest, go_to, page
from ui.console.submissions import files
from ui.console.submissions.answer_lines import answer_lines
from ui.console.submissions.download import as_csv
from ui.console.submissions.files import CAUSES, files_of
from ui.console.submissions.words import alarm_sentence, why_aside

PATH = "/submissions"
READER = require(Role.SUPERVISOR)
KEEPER = require(Role.SUPERVISOR, Role.ADMIN)
SHORTEST_SEARCH = 4
_GONE = (DeliveryState.DELIVERED, DeliveryState.BY_HAND)


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
        alarm_sentence=alarm_sentence,
        aside=hub.aside.listed(),
        why_aside=why_aside,
    )


@get(f"{PATH}/person", guards=[READER], sync_to_thread=False)
def person_page(request: ConsoleRequest) -> Template:
    """For someone who asks what the council has of them, or to have it deleted."""
    return _person_page(request)


@post(f"{PATH}/person", guards=[READER], sync_to_thread=True)
def find_person(request: ConsoleRequest, hub: TheHub, person: ThePerson, data: Fields) -> Template:
    """What they typed is in no address, no log and no history."""
    words = one(data, "words").strip()
    if len(words) < SHORTEST_SEARCH:
        return _person_page(request, words, error=f"Type at least {SHORTEST_SEARCH} letters of what they wrote.")
    return _person_page(request, words, found=hub.submissions.search(words, person.sign_in_name), names=hub.names)


@get(f"{PATH}/retention", guards=[KEEPER], sync_to_thread=True)
def retention_page(request: ConsoleRequest, hub: TheHub) -> Template:
    """How long each form's answers are kept, and what was deleted."""
    return _retention_page(request, hub)


@post(f"{PATH}/retention/{{form_id:str}}", guards=[KEEPER], sync_to_thread=True)
def set_retention(request: ConsoleRequest, hub: TheHub, person: ThePerson, form_id: FromPath[str], data: Fields) -> Answer:
    """From the next clearing on, within six hours."""
    days = one(data, "days")
    try:
        hub.retention.set_days(form_id, int(days) if days.isdecimal() and len(days) < 7 else 0, person.sign_in_name)
    except ValueError:
        return _retention_page(request, hub, error=f"Give a number of days from 1 to {LONGEST_DAYS}.")
    return go_to(f"{PATH}/retention", flash=f"{hub.names.form(form_id)}: answers are kept for {days} days.")


@post(f"{PATH}/{{submission_id:str}}/delete", guards=[READER], sync_to_thread=True)
def delete(hub: TheHub, person: ThePerson, submission_id: FromPath[str]) -> Redirect:
    """The answers, because the person asked for it. The reference stays."""
    went_to = [one.back_office for one in hub.deliveries.of(submission_id) if one.state in _GONE]
    gone = hub.retention.purge(submission_id, person.sign_in_name)
    said = "The answers are deleted here." if gone else "These answers had been deleted before."
    elsewhere = f" They had gone to {' and '.join(went_to)}: have them deleted there too." if went_to else ""
    return go_to(PATH, flash=said + elsewhere)


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
        lines=list(answer_lines(opened, hub.names.words(opened.form_id, opened.form_version))) if opened else [],
        files=files_of(hub, opened) if opened else None,
        trouble=trouble,
        deliveries=hub.deliveries.of(submission_id),
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


@post(f"{PATH}/aside/{{kiosk_id:str}}/{{submission_id:str}}/again", guards=[READER], sync_to_thread=True)
def send_again(hub: TheHub, person: ThePerson, kiosk_id: FromPath[str], submission_id: FromPath[str]) -> Redirect:
    """What was wrong has been put right."""
    asked = hub.aside.send_again(kiosk_id, submission_id, person.sign_in_name)
    return go_to(PATH, flash="The kiosk sends it again as soon as it can." if asked else "It has got through meanwhile.")


def _person_page(
    request: ConsoleRequest,
    words: str = "",
    found: list[Submission] | None = None,
    names: ContentNames | None = None,
    error: str | None = None,
) -> Template:
    return page(
        request,
        "submissions/person.html",
        status_code=422 if error else 200,
        title="A person's data",
        words=words,
        found=found,
        names=names,
        error=error,
    )


def _retention_page(request: ConsoleRequest, hub: Hub, error: str | None = None) -> Template:
    return page(
        request,
        "submissions/retention.html",
        status_code=422 if error else 200,
        title="How long answers are kept",
        rules=hub.retention.rules(),
        purges=hub.retention.log(),
        file_purges=hub.files.log(),
        causes=CAUSES,
        names=hub.names,
        longest=LONGEST_DAYS,
        error=error,
    )


HANDLERS = [
    submissions,
    person_page,
    find_person,
    retention_page,
    set_retention,
    delete,
    submission,
    download,
    clear_alarm,
    *files.HANDLERS,
    send_again,
]
