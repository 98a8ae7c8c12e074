"""The lists of a form: gathered item by item, one of which may be open to be answered."""

from collections.abc import Callable, Mapping, Sequence

from kiosk.forms.field_error import FieldError
from kiosk.forms.fields.items_field import ItemsField
from kiosk.forms.item_filling import ItemFilling
from kiosk.forms.moment import Moment
from kiosk.forms.offered import items_offered
from kiosk.forms.out_of_step import OutOfStep
from kiosk.forms.page_reading import read_items
from kiosk.forms.plan import Plan
from kiosk.forms.typed import Typed


class ItemLists:
    """Items are kept among what was typed; `moment` gives a fresh one of the form around them. Methods raise OutOfStep."""

    def __init__(self, plan: Plan, typed: Typed, moment: Callable[[], Moment]) -> None:
        self._plan = plan
        self._typed = typed
        self._moment = moment
        self._languages = plan.form.languages
        self._left: dict[tuple[str, int], Mapping[str, object]] = {}
        self._open: ItemFilling | None = None

    @property
    def item(self) -> ItemFilling | None:
        """The item whose questions are being answered."""
        return self._open

    def open(self, field_id: str, index: int | None = None) -> None:
        """Shows the questions of an item, of a new one without `index`; what was typed there before is still there."""
        field, items = self._field(field_id), self._items(field_id)
        at = len(items) if index is None else index
        if not 0 <= at <= min(len(items), field.maximum - 1):
            raise OutOfStep(f"{field_id!r} has no place for item {at + 1}")
        given = items[at] if at < len(items) else {}
        kept = self._left.get((field_id, at), given if isinstance(given, Mapping) else {})
        self._open = ItemFilling(field, at, kept, self._moment, is_new=at == len(items))

    def submit(self, raw: Mapping[str, object]) -> tuple[FieldError, ...]:
        """Takes the answers of the open item and goes back to its list where nothing is wrong."""
        item = self._open
        if item is None:
            raise OutOfStep("no item is open")
        item.note(raw)
        errors = item.errors(self._languages)
        if not errors:
            self._put(item.field.id, item.index, item.given)
            self._left.pop((item.field.id, item.index), None)
            self._open = None
        return errors

    def close(self) -> bool:
        """Back to the list; what was typed is kept for the next time this item is opened. False where none is open."""
        item, self._open = self._open, None
        if item is not None:
            self._left[item.field.id, item.index] = item.given
        return item is not None

    def add(self, field_id: str, raw: Mapping[str, object], index: int | None = None) -> tuple[FieldError, ...]:
        """Adds an item, or replaces the one at `index`."""
        trouble = read_items(self._field(field_id), raw, self._moment(), self._languages)
        if trouble is not None:
            return (trouble,)
        self._put(field_id, len(self._items(field_id)) if index is None else index, raw)
        return ()

    def remove(self, field_id: str, index: int) -> None:
        items = self._items(field_id)
        self._typed.note({field_id: [*items[:index], *items[index + 1 :]]})
        self._left = {place: raw for place, raw in self._left.items() if place[0] != field_id}

    def in_words(self, field_id: str, language: str) -> tuple[str, ...]:
        """The items gathered so far, one line each."""
        return items_offered(self._field(field_id), self._items(field_id), self._moment(), language)

    def errors(self, field_id: str) -> tuple[FieldError | None, ...]:
        """What is wrong with each item gathered so far; None where nothing is."""
        field = self._field(field_id)
        items = [item if isinstance(item, Mapping) else {} for item in self._items(field_id)]
        return tuple(read_items(field, item, self._moment(), self._languages) for item in items)

    def _put(self, field_id: str, index: int, raw: Mapping[str, object]) -> None:
        items = self._items(field_id)
        self._typed.note({field_id: [*items[:index], dict(raw), *items[index + 1 :]]})

    def _field(self, field_id: str) -> ItemsField:
        field = self._plan.fields.get(field_id)
        if not isinstance(field, ItemsField):
            raise OutOfStep(f"{field_id!r} is not a list of items")
        return field

    def _items(self, field_id: str) -> Sequence[object]:
        kept = self._typed.last(field_id)
        return kept if isinstance(kept, list) else []
