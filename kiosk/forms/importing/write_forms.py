"""Writes imported forms as files of ours."""

import json
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from kiosk.forms.form import Form
from kiosk.forms.importing.import_report import ImportReport
from kiosk.forms.importing.names import form_id


def write_forms(reports: Iterable[ImportReport], folder: Path) -> tuple[Path, ...]:
    """One file a form, named after the source's file; a second source of the same name gets a number."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for report in reports:
        if report.form is not None and report.merged_into is None:
            path = _unused(folder, form_id(Path(report.file).stem), written)
            path.write_text(form_text(report.form), encoding="utf-8")
            written.append(path)
    return tuple(written)


def _unused(folder: Path, name: str, taken: Sequence[Path]) -> Path:
    wanted = (folder / f"{name}{number}.json" for number in chain([""], (f"-{count}" for count in range(2, len(taken) + 3))))
    return next(path for path in wanted if path not in taken)


def form_text(form: Form) -> str:
    """A form as its file: what is at its default is left out, expressions are trees."""
    return json.dumps(form_json(form), ensure_ascii=False, indent=1) + "\n"


def form_json(form: Form) -> dict[str, Any]:
    """A form as JSON, expressions as trees, without what nobody set."""
    return {"schema": form.schema_, **form.model_dump(mode="json", by_alias=True, exclude_unset=True)}
