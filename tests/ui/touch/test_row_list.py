"""Rows as QML sees them: what stays the same is left alone."""

from dataclasses import dataclass, replace

from PySide6.QtTest import QSignalSpy

from ui.touch.bridge.row_list import FIRST_ROLE, RowList


@dataclass(frozen=True, slots=True)
class Fruit:
    name: str
    colour: str
    seeds: tuple[int, ...] = ()


PEAR, PLUM = Fruit("pear", "green"), Fruit("plum", "blue", (1,))


def test_a_changed_row_says_which_of_its_roles_changed() -> None:
    rows = RowList(Fruit)
    rows.show([PEAR, PLUM])
    changes = QSignalSpy(rows.dataChanged)
    rows.show([PEAR, replace(PLUM, colour="red")])
    assert changes.count() == 1
    assert changes.at(0)[2] == [FIRST_ROLE + 1]


def test_the_same_rows_say_nothing() -> None:
    rows = RowList(Fruit)
    rows.show([PEAR, PLUM])
    changes, resets = QSignalSpy(rows.dataChanged), QSignalSpy(rows.modelReset)
    rows.show([PEAR, PLUM])
    assert (changes.count(), resets.count()) == (0, 0)


def test_a_shorter_list_keeps_its_first_rows() -> None:
    rows = RowList(Fruit)
    rows.show([PEAR, PLUM])
    removed, resets = QSignalSpy(rows.rowsRemoved), QSignalSpy(rows.modelReset)
    rows.show([PEAR])
    assert (removed.count(), resets.count(), rows.rowCount()) == (1, 0, 1)


def test_a_keyed_row_with_another_key_starts_clean() -> None:
    rows = RowList(Fruit, keyed=True)
    rows.show([PEAR])
    removed, inserted = QSignalSpy(rows.rowsRemoved), QSignalSpy(rows.rowsInserted)
    rows.show([PLUM])
    assert (removed.count(), inserted.count(), rows.rows()) == (1, 1, (PLUM,))


def test_keyed_rows_come_and_go_around_one_that_stays() -> None:
    rows = RowList(Fruit, keyed=True)
    fig = Fruit("fig", "brown")
    rows.show([PEAR, PLUM])
    removed, inserted = QSignalSpy(rows.rowsRemoved), QSignalSpy(rows.rowsInserted)
    rows.show([fig, PLUM])
    assert [removed.at(0)[1:], inserted.at(0)[1:]] == [[0, 0], [0, 0]]
    assert (removed.count(), inserted.count(), rows.rows()) == (1, 1, (fig, PLUM))


def test_keyed_rows_may_change_places() -> None:
    rows = RowList(Fruit, keyed=True)
    rows.show([PEAR, PLUM])
    rows.show([PLUM, PEAR])
    assert rows.rows() == (PLUM, PEAR)


def test_tuples_reach_qml_as_lists() -> None:
    rows = RowList(Fruit)
    rows.show([PLUM])
    assert rows.data(rows.index(0), FIRST_ROLE + 2) == [1]
    assert bytes(rows.roleNames()[FIRST_ROLE]) == b"name"
