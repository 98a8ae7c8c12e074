"""A stint is overdue when it has taken longer than its work ever may."""

from kiosk.stint import Stint


class Seconds:
    def __init__(self) -> None:
        self.passed = 0.0

    def __call__(self) -> float:
        return self.passed


def test_work_that_does_not_end_is_overdue() -> None:
    now = Seconds()
    stint = Stint(30, now)
    stint.begin()
    now.passed = 30
    assert not stint.is_overdue
    now.passed = 31
    assert stint.is_overdue


def test_nothing_is_overdue_between_two_works() -> None:
    now = Seconds()
    stint = Stint(30, now)
    now.passed = 100
    assert not stint.is_overdue
    stint.begin()
    stint.end()
    now.passed = 200
    assert not stint.is_overdue


def test_a_sign_of_life_in_the_middle_counts_from_there() -> None:
    now = Seconds()
    stint = Stint(30, now)
    stint.begin()
    now.passed = 25
    stint.begin()
    now.passed = 50
    assert not stint.is_overdue
