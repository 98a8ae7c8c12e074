"""The places a visitor came by, and the way back through them."""

from kiosk.illegal_event import IllegalEvent
from kiosk.visit.place import Place, VisitStep

BROWSING = (VisitStep.MENU, VisitStep.SUBJECT, VisitStep.SEARCH, VisitStep.SERVICE, VisitStep.NEWS)
"""Where something else may be looked at."""
FORM_STEPS = frozenset({VisitStep.QUESTION, VisitStep.CHECK, VisitStep.FORM_END})


class Trail:
    """Browsing leaves a place for each page; a whole form is one place, for its filling knows the way through its pages."""

    def __init__(self) -> None:
        self._places = [Place(VisitStep.LANGUAGE)]

    @property
    def place(self) -> Place:
        return self._places[-1]

    @property
    def can_go_back(self) -> bool:
        step = self.place.step
        return step in FORM_STEPS or (step in BROWSING and len(self._places) > 1)

    def expect(self, *steps: VisitStep) -> None:
        """Raises IllegalEvent anywhere else."""
        if self.place.step not in steps:
            raise IllegalEvent(f"not while {self.place.step}")

    def browse(self, place: Place) -> None:
        self.expect(*BROWSING)
        if self.place != place:
            self._places.append(place)

    def show_form(self, place: Place) -> None:
        """Into the form, or to another page of it."""
        if self.place.step in FORM_STEPS:
            self._places.pop()
        self._places.append(place)

    def back(self) -> None:
        if not self.can_go_back:
            raise IllegalEvent(f"no way back from {self.place.step}")
        self._places.pop()

    def begin_at(self, step: VisitStep) -> None:
        """Nothing to go back to."""
        self._places = [Place(step)]
