"""Where a frame ends."""

from hypothesis import given
from hypothesis import strategies as st

from devices.line.terminated_frames import TerminatedFrames


def frames_of(*events: bytes | float) -> list[bytes]:
    frames = TerminatedFrames(longest=16)
    found = []
    for event in events:
        if isinstance(event, bytes):
            frames.arrived(event)
        elif (frame := frames.silent(event)) is not None:
            found.append(bytes(frame))
    return found


def test_a_terminator_and_silence_end_a_frame():
    assert frames_of(b"abc\r", 0.03) == [b"abc"]


def test_a_terminator_without_silence_is_part_of_the_frame():
    assert frames_of(b"a\r", b"b\r\n", 0.03) == [b"a\rb"]


def test_silences_shorter_than_it_takes_add_up_unless_a_byte_comes():
    assert frames_of(b"a\r", 0.02, 0.02) == [b"a"]
    assert frames_of(b"a\r", 0.02, b"b\r", 0.02) == []


def test_half_a_frame_is_given_up_and_does_not_spoil_the_next():
    assert frames_of(b"half", 0.3, 0.3, b"whole\r", 0.03) == [b"whole"]


def test_a_slow_device_may_pause_in_mid_frame():
    assert frames_of(b"ha", 0.3, b"lf\r", 0.03) == [b"half"]


def test_a_frame_that_is_too_long_is_dropped_to_its_end():
    assert frames_of(b"x" * 17, b"still the same one\r", 0.03, b"next\r", 0.03) == [b"next"]


def test_terminators_alone_are_no_frame():
    assert frames_of(b"\r\n\r\n", 0.03) == []


def test_what_was_gathered_is_overwritten():
    frames = TerminatedFrames()
    frames.arrived(b"secret")
    gathered = frames._gathered
    frames.forget()
    assert b"secret" not in bytes(gathered)
    assert not frames.pending


@given(st.lists(st.binary(max_size=24) | st.sampled_from([0.01, 0.03, 0.6])))
def test_any_bytes_and_silences_give_frames_within_bounds(events):
    assert all(0 < len(frame) <= 16 for frame in frames_of(*events))
