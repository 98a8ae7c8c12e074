"""What a condition can ask about: an answer, a part of one, how many, a calculation, a page that was shown, the day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from kiosk.content.building.condition import Relation
from kiosk.forms.expressions.types import Kind, Type

_ORDERED = (Relation.IS, Relation.IS_NOT, Relation.MORE, Relation.AT_LEAST, Relation.LESS, Relation.AT_MOST)
_EITHER = (Relation.ANSWERED, Relation.NOT_ANSWERED)


class Sort(Enum):
    """How its value is written, and which relations it has."""

    YES_NO = "yes-no"
    ONE = "one of its answers"
    SEVERAL = "several of its answers"
    NUMBER = "number"
    MONEY = "money"
    TEXT = "text"
    DATE = "date"
    OTHER = "other"


RELATIONS: Mapping[Sort, tuple[Relation, ...]] = {
    Sort.YES_NO: (Relation.IS, *_EITHER),
    Sort.ONE: (Relation.IS, Relation.IS_NOT, *_EITHER),
    Sort.SEVERAL: (Relation.CONTAINS, Relation.LACKS, *_EITHER),
    Sort.NUMBER: (*_ORDERED, *_EITHER),
    Sort.MONEY: (*_ORDERED, *_EITHER),
    Sort.TEXT: (Relation.IS, Relation.IS_NOT, Relation.CONTAINS, Relation.LACKS, Relation.BEGINS, *_EITHER),
    Sort.DATE: (*_ORDERED, *_EITHER),
    Sort.OTHER: _EITHER,
}
_SORTS = {
    Kind.TRUTH: Sort.YES_NO,
    Kind.NUMBER: Sort.NUMBER,
    Kind.MONEY: Sort.MONEY,
    Kind.TEXT: Sort.TEXT,
    Kind.DATE: Sort.DATE,
}


@dataclass(frozen=True, slots=True)
class Subject:
    """`key` is its expression: `bins`, `home.ward`, `size(items)`, `visited("bins")`, `today()`."""

    key: str
    label: str
    sort: Sort
    answers: Mapping[str, str] = field(default_factory=dict)
    """Option → its words, where the answers are given."""
    spoken: str = ""
    """Within a sentence, where that is another than its label in quotes."""

    @property
    def in_sentence(self) -> str:
        return self.spoken or f"“{self.label}”"

    @property
    def relations(self) -> tuple[Relation, ...]:
        return RELATIONS[self.sort]


def sort_of(type_: Type) -> Sort:
    """Of a value of that type, without given answers."""
    return _SORTS.get(type_.kind, Sort.OTHER)
