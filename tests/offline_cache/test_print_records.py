"""The journal of print jobs: after a crash it is known what may be on paper."""

import pytest

from offline_cache.cache import Cache
from offline_cache.print_records import PrintState


@pytest.mark.parametrize(
    ("reached", "after"),
    [
        (PrintState.QUEUED, PrintState.FAILED),
        (PrintState.PREFLIGHT, PrintState.FAILED),
        (PrintState.SEND_STARTED, PrintState.UNKNOWN),
        (PrintState.SENT, PrintState.UNKNOWN),
        (PrintState.WAITING, PrintState.UNKNOWN),
        (PrintState.PRINTED, PrintState.UNKNOWN),
        (PrintState.CUT, PrintState.DONE),
        (PrintState.DONE, PrintState.DONE),
        (PrintState.FAILED, PrintState.FAILED),
    ],
)
def test_a_restart_tells_what_may_be_on_paper(cache: Cache, reached: PrintState, after: PrintState) -> None:
    job = cache.prints.queued("receipt", "K7Q49FTX")
    cache.prints.step(job, reached, {"paper_near_end"})
    cache.prints.after_restart()
    record = cache.prints.get(job)
    assert record is not None
    assert record.state is after
    assert (job in [unknown.id for unknown in cache.prints.unknown()]) == (after is PrintState.UNKNOWN)
    assert cache.prints.latest_is_unknown() == (after is PrintState.UNKNOWN)


def test_only_the_latest_job_may_still_hang_in_the_printer(cache: Cache) -> None:
    assert not cache.prints.latest_is_unknown()
    cache.prints.step(cache.prints.queued("receipt"), PrintState.UNKNOWN)
    cache.prints.step(cache.prints.queued("receipt"), PrintState.DONE)
    assert not cache.prints.latest_is_unknown()


def test_jobs_are_found_by_reference_with_their_reasons(cache: Cache) -> None:
    job = cache.prints.queued("receipt", "K7Q49FTX")
    cache.prints.step(job, PrintState.WAITING, {"paper_out", "cover_open"})
    (record,) = cache.prints.for_reference("K7Q49FTX")
    assert (record.id, record.what, record.reasons) == (job, "receipt", {"paper_out", "cover_open"})
