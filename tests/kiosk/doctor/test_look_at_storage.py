"""What the doctor finds in the kiosk's own store."""

from datetime import UTC, datetime
from pathlib import Path

from kiosk.doctor.finding import Condition, Finding
from kiosk.doctor.storage import look_at_storage
from kiosk.reference import make_reference
from offline_cache.cache import Cache
from offline_cache.print_records import PrintState


def opened(folder: Path) -> Cache:
    return Cache.open(folder, lambda counter: make_reference("K7", counter), lambda: datetime.now(UTC))


def receipts(folder: Path) -> Finding:
    return next(finding for finding in look_at_storage(folder) if finding.about == "Receipts")


def test_a_receipt_that_a_crash_left_in_doubt_is_named_with_what_to_do(tmp_path):
    before = opened(tmp_path)
    before.prints.step(before.prints.queued("receipt", "K7ABCDE2"), PrintState.SEND_STARTED)
    before.close()
    opened(tmp_path).close()

    finding = receipts(tmp_path)

    assert finding.condition is Condition.CARE
    assert "K7ABCDE2" in finding.says
    assert "--copy" in finding.remedy


def test_a_printed_receipt_needs_no_word(tmp_path):
    before = opened(tmp_path)
    before.prints.step(before.prints.queued("receipt", "K7ABCDE2"), PrintState.DONE)
    before.close()

    assert receipts(tmp_path).condition is Condition.WELL
