"""Checks, walks, imports and describes forms."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

_EXAMPLES = """\
Examples:
  first-stop forms check assets/content/forms/*.json
  first-stop forms import council-form.json --out build/forms --json
  first-stop forms walk council-form.json --cases answers.jsonl
  first-stop forms schema > form.schema.json
"""


def add(parser: argparse.ArgumentParser) -> None:
    """The sub-commands of `first-stop forms`."""
    parser.epilog = _EXAMPLES
    commands = parser.add_subparsers(dest="deed", metavar="DEED", required=True)
    check = commands.add_parser("check", help="the checks before publishing")
    check.add_argument("files", nargs="+", type=Path, metavar="FORM")
    check.add_argument("--json", action="store_true", help="one JSON object a finding")
    taken = commands.add_parser("import", help="take in digital-form-builder JSON, XLSForm or XForm")
    taken.add_argument("files", nargs="+", type=Path, metavar="FILE")
    taken.add_argument("--json", action="store_true", help="one JSON object a file")
    taken.add_argument("--out", type=Path, metavar="DIR", help="write the forms here")
    walked = commands.add_parser("walk", help="walk a form for sets of answers")
    walked.add_argument("form", type=Path, metavar="FORM")
    walked.add_argument(
        "--cases", type=Path, required=True, metavar="FILE.jsonl", help='one {"answers": {…}} a line, or - for standard input'
    )
    walked.add_argument("--today", type=date.fromisoformat, metavar="DATE", help="the day of the visit (YYYY-MM-DD)")
    commands.add_parser("schema", help="the JSON Schema of a form")


def run(options: argparse.Namespace) -> int:
    """Does one deed."""
    match options.deed:
        case "check":
            return _check(options)
        case "import":
            return _import(options)
        case "walk":
            return _walk(options)
        case _:
            return _schema()


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False))


def _schema() -> int:
    from kiosk.forms.form_schema import form_schema

    print(json.dumps(form_schema(), ensure_ascii=False, indent=2))
    return 0


def _check(options: argparse.Namespace) -> int:
    from kiosk.forms.checks.check_form import check_form
    from kiosk.forms.finding import Severity
    from kiosk.forms.form_unreadable import FormUnreadable
    from kiosk.forms.load_form import load_form

    bad = False
    for path in options.files:
        try:
            findings = check_form(load_form(path))
        except FormUnreadable as trouble:
            print(_of_another_builder(path) or trouble, file=sys.stderr)
            bad = True
            continue
        bad = bad or any(finding.severity is Severity.ERROR for finding in findings)
        for finding in findings:
            if options.json:
                _print_json({"file": str(path), **finding.as_json()})
            else:
                print(f"{path}: {finding}")
        if not findings and not options.json:
            print(f"{path}: nothing to mend")
    return 1 if bad else 0


def _of_another_builder(path: Path) -> str:
    """What to do with a file that only an import can read, "" where it is none."""
    from kiosk.forms.importing.import_files import import_file
    from kiosk.forms.importing.import_report import SourceFormat

    report = import_file(path)
    if not report.ok or report.format is SourceFormat.FIRST_STOP:
        return ""
    return f"{path}: this is a form of another builder ({report.format.value}): take it in with `first-stop forms import` first"


def _import(options: argparse.Namespace) -> int:
    from kiosk.forms.importing.import_files import import_files
    from kiosk.forms.importing.write_forms import write_forms

    reports = import_files(options.files)
    if options.out is not None:
        try:
            write_forms(reports, options.out)
        except OSError as trouble:
            print(f"{options.out}: the forms cannot be written there: {trouble.strerror}", file=sys.stderr)
            return 1
    for report in reports:
        if options.json:
            _print_json(report.as_json())
        else:
            print(report)
    return 0 if all(report.ok for report in reports) else 1


def _walk(options: argparse.Namespace) -> int:
    from kiosk.forms.form_unreadable import FormUnreadable
    from kiosk.forms.importing.open_form import open_form
    from kiosk.forms.plan import Plan
    from kiosk.forms.walk import walk

    try:
        plan = Plan(open_form(options.form))
        cases = list(_cases(_lines(options.cases)))
    except (FormUnreadable, _CasesUnreadable) as trouble:
        print(trouble, file=sys.stderr)
        return 1
    today = options.today or date.today()  # noqa: DTZ011 - the day on this machine's own calendar
    for answers in cases:
        _print_json(walk(plan, answers, today).as_json())
    return 0


class _CasesUnreadable(ValueError):
    """The file of cases cannot be read; says which line."""


def _lines(path: Path) -> Iterable[str]:
    if str(path) == "-":
        return sys.stdin
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as trouble:
        raise _CasesUnreadable(f"{path}: the cases cannot be read: {trouble}") from None


def _cases(lines: Iterable[str]) -> Iterator[dict[str, object]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            case = json.loads(line)
        except (ValueError, RecursionError) as trouble:
            raise _CasesUnreadable(f"line {number}: this is not JSON: {trouble}") from None
        answers = case.get("answers") if isinstance(case, dict) else None
        if not isinstance(answers, dict):
            raise _CasesUnreadable(f'line {number}: a case looks like {{"answers": {{…}}}}')
        yield answers
