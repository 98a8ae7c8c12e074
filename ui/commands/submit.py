"""Takes a filled form in as the kiosk would, without a screen, and prints its reference once it is kept for good."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

if TYPE_CHECKING:
    from kiosk.content.content import Content
    from kiosk.forms.filling import Filling
    from kiosk.forms.form import Form
    from ui.commands.enrolled_kiosk import EnrolledKiosk

SAMPLE = Path(__file__).parents[2] / "assets" / "content"
"""The sample council, for a kiosk that has not fetched its content yet."""
EPILOG = """Examples:
  first-stop submit missed-bin --answers answers.json --data build/shop --json
  first-stop submit my-form.json --answers answers.json --count 100 --data build/shop

The answers are one JSON object, question's id → answer, as `first-stop forms walk` takes them, bare or under "answers":
  {"which": ["rubbish"], "day": "2026-12-24", "out": true,
   "address": {"line_1": "1 Mill Lane", "town": "Tamarside", "postcode": "TM1 1AA"}}
Every kind of answer stands in kiosk/forms/README.md.
Each line printed stands for one submission that is durable; nothing is printed for one that is not.
Exit code: 0 all are kept, 1 something was in the way (said on stderr), 2 the command line was wrong."""


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("form", metavar="FORM", help="a form of the kiosk's active content by its id, or a form's JSON file")
    parser.add_argument("--answers", type=Path, required=True, metavar="FILE", help="the answers; - reads standard input")
    parser.add_argument("--data", type=Path, default=Path("data"), help="where the kiosk keeps its files (default: data)")
    parser.add_argument("--count", type=_count, default=1, metavar="N", help="take it in N times, each a submission of its own")
    parser.add_argument("--id", type=_id, dest="submission_id", metavar="UUID", help="the submission's id; the same id is one")
    parser.add_argument("--language", default="en", help="the visitor's language (default: en)")
    parser.add_argument("--json", action="store_true", help="print one JSON object a line; also for an error, on standard error")
    parser.epilog = EPILOG


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of times, from 1 on")
    return int(text)


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a UUID") from None


def run(options: argparse.Namespace) -> int:
    from kiosk.event_log.open_log import open_log
    from ui.commands.enrolled_kiosk import CannotGoOn, complain, enrolled_kiosk, warn

    open_log("submit", options.data / "kiosk")
    try:
        if options.submission_id is not None and options.count > 1:
            raise CannotGoOn("One --id is one submission, however often: leave out --id or --count.")
        answers = _answers(options.answers)
        with enrolled_kiosk(options.data) as kiosk:
            content = _content(kiosk)
            form = _form(options.form, content)
            _check_language(options.language, form, content)
            for _ in range(options.count):
                _submit(kiosk, _filled(form, answers, content, kiosk), options)
            unasked = _unasked(form, answers)
            if unasked:
                warn(f"What was sent is without these answers:{unasked}", as_json=options.json)
    except CannotGoOn as trouble:
        return complain(trouble, as_json=options.json)
    return 0


def _submit(kiosk: "EnrolledKiosk", filling: "Filling", options: argparse.Namespace) -> None:
    from kiosk.link.submitter import Submitter
    from kiosk.visit.outbox_desk import draft_of
    from kiosk.visit.sending import filled_form
    from ui.commands.enrolled_kiosk import say

    submission_id = options.submission_id or uuid4()
    form = filling.form
    draft = draft_of(filled_form(submission_id, filling, options.language, None))
    reference = Submitter(kiosk.cache.outbox, kiosk.identity, kiosk.clock).accept(draft)
    told = {"id": str(submission_id), "reference": reference, "form": form.id, "version": form.version}
    say(json.dumps(told) if options.json else f"{reference}  {submission_id}", first=f"{reference} is kept, but ")


def _filled(form: "Form", answers: dict[str, Any], content: "Content", kiosk: "EnrolledKiosk") -> "Filling":
    from zoneinfo import ZoneInfo

    from kiosk.clock import civil_date
    from kiosk.forms.fill_in import fill_in
    from kiosk.forms.filling import Filling, Stage
    from ui.commands.enrolled_kiosk import CannotGoOn

    today = civil_date(kiosk.clock, ZoneInfo("Europe/London"))
    addresses = None if content.folder == SAMPLE else content.gazetteer  # the sample's are invented, and nobody's own
    filling = Filling(form, today, addresses, bills=content.bills)
    errors = fill_in(filling, answers)
    if errors:
        said = "\n".join(
            f"  {error.field_id}: {error.messages.get('en') or next(iter(error.messages.values()))}" for error in errors
        )
        raise CannotGoOn(f"These answers do not fill the form {form.id}:\n{said}{_unasked(form, answers)}")
    if filling.stage is not Stage.CHECK:
        raise CannotGoOn(f"With these answers the form {form.id} ends at its page {filling.page.id}; there is nothing to send.")
    return filling


def _unasked(form: "Form", answers: dict[str, Any]) -> str:
    """A line for each answer to something that the form does not ask: most likely a name misspelt."""
    known = {field.id for field in (*form.known, *form.fields())}
    return "".join(f"\n  {name}: the form asks nothing of this name" for name in answers if name not in known)


def _answers(path: Path) -> dict[str, Any]:
    from ui.commands.enrolled_kiosk import CannotGoOn

    try:
        text = _standard_input() if str(path) == "-" else path.read_text(encoding="utf-8-sig")
        read = json.loads(text, parse_constant=_no_number)
    except OSError as error:
        raise CannotGoOn(f"{path}: the answers cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise CannotGoOn(f"{path}: the answers are no JSON: {error}.") from error
    answers = read.get("answers", read) if isinstance(read, dict) else None
    if not isinstance(answers, dict):
        raise CannotGoOn(f"{path}: the answers are one JSON object, field id → answer.")
    return answers


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number")


def _standard_input() -> str:
    return "" if sys.stdin is None else sys.stdin.read()


def _check_language(language: str, form: "Form", content: "Content") -> None:
    from ui.commands.enrolled_kiosk import CannotGoOn

    spoken = dict.fromkeys([*form.languages, *(one.tag for one in content.languages)])
    if language not in spoken:
        raise CannotGoOn(f"Neither the form nor this kiosk speaks {language!r}. They speak: {', '.join(spoken)}.")


def _content(kiosk: "EnrolledKiosk") -> "Content":
    from kiosk.content.content import Content
    from kiosk.content.refused import ContentRefused
    from ui.commands.enrolled_kiosk import CannotGoOn

    active = kiosk.bundles.active
    try:
        return Content.load(SAMPLE if active is None else kiosk.bundles.path(active))
    except ContentRefused as refused:
        raise CannotGoOn(f"This kiosk's content cannot be read: {refused.where}: {refused.sentence}") from refused


def _form(name: str, content: "Content") -> "Form":
    from kiosk.forms.form_unreadable import FormUnreadable
    from kiosk.forms.load_form import load_form
    from ui.commands.enrolled_kiosk import CannotGoOn

    known = {form: content.folder / "forms" / f"{form}.json" for form in content.form_ids()}
    path = Path(name)
    if name not in known and path.suffix != ".json" and path.name == name:
        raise CannotGoOn(f"There is no form {name} in this kiosk's content. It has: {', '.join(sorted(known))}.")
    try:
        return load_form(known.get(name, path))
    except FormUnreadable as unreadable:
        raise CannotGoOn(str(unreadable)) from unreadable
