"""What tests of touches share: a signal's hearer, and a page with questions."""

from typing import Any

from ui.touch.gallery.exhibition import Exhibition
from ui.touch.screens.question.question_view import FieldRow, QuestionView


class Heard:
    """Collects what a signal says."""

    def __init__(self, signal: Any) -> None:
        self.said: list[Any] = []
        signal.connect(self._hear)

    def _hear(self, *what: Any) -> None:
        self.said.append(what[0] if len(what) == 1 else what)


def ask(stage: Exhibition, *fields: FieldRow, page: str = "page") -> None:
    stage.models.question.show(QuestionView(page, "How many bins?", fields=fields))
    stage.shell.show("question")
    stage.wait_until_ready()
