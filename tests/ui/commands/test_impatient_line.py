"""Somebody who waits for a terminal hears that nothing has come back, once, and only where nothing has."""

import pytest

from ui.commands.device_tools.impatient_line import ImpatientLine


class HandTime:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class GivenLine:
    """Each read takes a second and brings the next of `answers`, then nothing."""

    baud = 9600

    def __init__(self, time: HandTime, answers: tuple[bytes, ...]) -> None:
        self._time = time
        self._answers = list(answers)

    def read(self, size: int, timeout: float) -> bytes:
        self._time.seconds += 1.0
        return self._answers.pop(0) if self._answers else b""

    def write(self, data: bytes, timeout: float) -> None: ...
    def drop_input(self) -> None: ...
    def close(self) -> None: ...


def times_said(answers: tuple[bytes, ...], *, asked: bool) -> int:
    said: list[None] = []
    time = HandTime()
    line = ImpatientLine(GivenLine(time, answers), lambda: said.append(None), time)
    if asked:
        line.write(b"?", 1.0)
    for _ in range(20):
        line.read(1, 1.0)
    return len(said)


@pytest.mark.parametrize(
    ("answers", "asked", "times"),
    [((), True, 1), ((), False, 0), ((b"", b"\x06"), True, 0), ((b"",) * 5 + (b"\x06",), True, 1)],
    ids=["silent", "nothing asked", "answers", "answers late"],
)
def test_silence_is_said_once_and_an_answer_ends_the_waiting(answers, asked, times):
    assert times_said(answers, asked=asked) == times
