"""The table of what must never happen, with its figures, as the tests that show it."""

from tests.torture.row import Row

_FAULTS = "tests/faults"
ROWS = (
    Row(
        1,
        "kill -9 after each step of a submission, and at random",
        (f"{_FAULTS}/test_killed.py",),
        ("lost", "references twice"),
        least={"rounds_of_every_step": 50, "kills_at_random": 2_000},
    ),
    Row(2, "power cut on the real schema", (f"{_FAULTS}/test_power_cut.py",), ("lost", "corrupt"), least={"cuts": 20_000}),
    Row(
        3,
        "EIO, ENOSPC, short write at every file operation",
        (f"{_FAULTS}/test_disk_errors.py",),
        ("crashes", "corrupt", "times without a sentence"),
        least={"operations_failed": 600},
    ),
    Row(4, "disk full, freed, drained", (f"{_FAULTS}/test_full_disk.py",), ("lost",), least={"help_calls_heard": 3}),
    Row(
        5,
        "bit flips and zeroed sectors",
        (f"{_FAULTS}/test_rotten_disk.py",),
        ("damaged and unnoticed",),
        least={"harmed": 4_000},
        most={"envelopes_lost": 4_000 * 40 // 1_000},
    ),
    Row(
        6,
        "submissions through faults and kills",
        (f"{_FAULTS}/test_exactly_once.py", f"{_FAULTS}/test_hub_killed.py", f"{_FAULTS}/test_killed_from_outside.py"),
        ("without a row", "without a receipt", "twice"),
        least={"submissions": 10_000},
    ),
    Row(
        7,
        "hub gone for seven days, then drained",
        (f"{_FAULTS}/test_week_alone.py",),
        ("lost",),
        least={"arrived": 10_500},
        most={"longest_stall_of_the_screen_in_ms": 100},
    ),
    Row(8, "clocks that are wrong", (f"{_FAULTS}/test_wrong_clock.py",), ("wiped", "references twice"), least={"clocks": 6}),
    Row(9, "stolen disk", (f"{_FAULTS}/test_stolen_disk.py",), ("values found", "rows opened"), least={"values_sought": 500}),
    Row(
        10,
        "hostile content",
        (f"{_FAULTS}/test_hostile_content.py", "tests/kiosk/link/test_content_sync.py"),
        ("active slots touched",),
        least={"mutations": 100_000},
    ),
    Row(
        11, "power cut at each step of a switch", (f"{_FAULTS}/test_bundle_switch.py",), ("mixed",), least={"switches_cut": 1_000}
    ),
    Row(
        12,
        "random expressions and walks",
        ("tests/kiosk/forms/expressions/test_random_expressions.py", "tests/kiosk/forms/test_random_walks.py"),
        ("exceptions",),
        least={"expressions": 1_000_000, "walks": 100_000},
    ),
    Row(
        13,
        "every device's faults",
        ("tests/devices", "--ignore=tests/devices/card_terminal/test_zvt_interrupted.py"),
        ("charged twice", "not back"),
    ),
    Row(
        14,
        "payment cut at each message",
        ("tests/devices/card_terminal/test_zvt_interrupted.py",),
        ("charged twice", "with another end than paid, not paid, handed to staff"),
        least={"payments": 10_000},
    ),
    Row(
        15,
        "help through a hub that is killed",
        ("tests/kiosk/hub/test_two_hubs.py", "tests/kiosk/help", "tests/kiosk/hub/test_kiosk_doors.py"),
        ("lost, doubled or out of order",),
        least={"deliveries": 8_000},
    ),
    Row(
        16,
        "walking away, crash, leave and hide",
        ("tests/journeys/test_nothing_left_behind.py",),
        ("values in files", "values on the screen after 1 s"),
        least={"ways_to_leave": 3, "values_sought": 3},
    ),
    Row(
        17,
        "chords, gestures, a keyboard plugged in",
        ("tests/journeys/test_no_way_out.py",),
        ("dialogs", "other windows", "links opened"),
        least={"chords": 200},
    ),
    Row(18, "every route: CSRF and roles", ("tests/ui/console/test_console_doors.py",), ("missing",)),
    Row(
        19,
        "screen's thread hung",
        (f"{_FAULTS}/test_hung_screen.py", "tests/ui/commands/test_guarded_kiosk.py"),
        ("lost",),
        least={"restarts": 2},
        most={"seconds_until_two_restarts": 40},
    ),
    Row(
        20,
        "upgrade and roll back with rows queued",
        (f"{_FAULTS}/test_versions.py", "tests/kiosk/hub/test_hub_versions.py"),
        ("lost", "form versions changed"),
        least={"sent_after_roll_back": 1},
    ),
    Row(
        21,
        "log events",
        ("tests/journeys/test_nothing_left_behind.py", "tests/rules/test_log_events.py", "tests/kiosk/event_log"),
        ("outside the catalogue", "answers in logs"),
        least={"events_seen": 15},
    ),
    Row(22, "the hub's suite on both databases", ("tests/kiosk/hub",), ("differences",), alike=("on_sqlite", "on_postgresql")),
)
