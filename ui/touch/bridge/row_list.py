"""A list of frozen rows as QML sees it: one role per field of the row's dataclass."""

from collections.abc import Sequence
from dataclasses import asdict, fields, is_dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")
FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1
TOP = QModelIndex()


def plain(value: object) -> object:
    """What QML can read: nested rows become lists of maps, everything else stays."""
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(inner) for name, inner in asdict(value).items()}
    return value


class RowList(QAbstractListModel, Generic[Row]):
    """Delegates live on where they can: building them anew is what a visitor would wait for.

    With `keyed`, rows are told apart by their first field, and a row with another key starts clean: for rows that people type
    into. Rows that come and go around one leave it as it is.
    """

    def __init__(self, kind: type[Row], parent: QObject | None = None, *, keyed: bool = False) -> None:
        super().__init__(parent)
        self._names = tuple(field.name for field in fields(kind))  # type: ignore[arg-type]
        self._rows: tuple[Row, ...] = ()
        self._keyed = keyed

    def show(self, rows: Sequence[Row]) -> None:
        """Only what differs is announced."""
        new = tuple(rows)
        if self._keyed:
            self._keep_only(set(self._keys(new)))
            self._fit_in(new)
        else:
            self._resize(new)
        self._change(new)

    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = FIRST_ROLE) -> Any:
        position = role - FIRST_ROLE
        if not index.isValid() or not 0 <= position < len(self._names):
            return None
        return plain(getattr(self._rows[index.row()], self._names[position]))

    def roleNames(self) -> dict[int, QByteArray]:
        return {FIRST_ROLE + i: QByteArray(name.encode()) for i, name in enumerate(self._names)}

    def _keys(self, rows: tuple[Row, ...]) -> list[object]:
        return [getattr(row, self._names[0]) for row in rows]

    def _keep_only(self, keys: set[object]) -> None:
        for at in reversed(range(len(self._rows))):
            if self._keys(self._rows[at : at + 1])[0] not in keys:
                self._take_out(at)

    def _fit_in(self, new: tuple[Row, ...]) -> None:
        """Each new row at its place; one that stood elsewhere is built anew."""
        for at, (row, key) in enumerate(zip(new, self._keys(new), strict=True)):
            have = self._keys(self._rows)
            if have[at : at + 1] == [key]:
                continue
            if key in have:
                self._take_out(have.index(key))
            self.beginInsertRows(TOP, at, at)
            self._rows = (*self._rows[:at], row, *self._rows[at:])
            self.endInsertRows()

    def _take_out(self, at: int) -> None:
        self.beginRemoveRows(TOP, at, at)
        self._rows = (*self._rows[:at], *self._rows[at + 1 :])
        self.endRemoveRows()

    def _resize(self, new: tuple[Row, ...]) -> None:
        have, want = len(self._rows), len(new)
        if want < have:
            self.beginRemoveRows(TOP, want, have - 1)
            self._rows = self._rows[:want]
            self.endRemoveRows()
        elif want > have:
            self.beginInsertRows(TOP, have, want - 1)
            self._rows = (*self._rows, *new[have:])
            self.endInsertRows()

    def _change(self, new: tuple[Row, ...]) -> None:
        old, self._rows = self._rows, new
        for i, (old_row, new_row) in enumerate(zip(old, new, strict=True)):
            if old_row != new_row:
                at = self.index(i)
                self.dataChanged.emit(at, at, self._changed_roles(old_row, new_row))

    def _changed_roles(self, old: Row, new: Row) -> list[int]:
        return [FIRST_ROLE + i for i, name in enumerate(self._names) if getattr(old, name) != getattr(new, name)]
