"""Every decoder of bytes from outside takes any bytes: no exception but its own. The long form takes a million each."""

import os
import subprocess
import sys
from importlib.util import find_spec

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.devices.decoders import SEEDS
from tests.devices.guided_fuzzing import GuidedFuzzing

TORTURE = bool(os.environ.get("FIRST_STOP_TORTURE"))
GUIDED, BLIND = (100_000, 900_000) if TORTURE else (1_000, 6_000)
BY_ATHERIS = 1_000_000 if TORTURE else 3_000
each_decoder = pytest.mark.parametrize("decode", SEEDS, ids=lambda decode: decode.__name__)


@each_decoder
def test_any_bytes_give_a_value_or_the_decoders_own_refusal(decode):
    fuzzing = GuidedFuzzing(decode, SEEDS[decode], ("/devices/",))
    fuzzing.run(GUIDED, BLIND)
    assert fuzzing.places > 10


@each_decoder
def test_pieces_of_the_right_thing_in_any_order_do_no_harm(decode):
    pieces = st.sampled_from([seed[start : start + 6] for seed in SEEDS[decode] for start in range(0, len(seed), 3)])

    @settings(deadline=None, max_examples=20_000 if TORTURE else 100, database=None)
    @given(st.lists(pieces | st.binary(max_size=5), max_size=30))
    def any_order(parts: list[bytes]) -> None:
        decode(b"".join(parts))

    any_order()


@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris, a fuzzer, is not installed: pip install atheris")
@each_decoder
def test_a_fuzzer_that_sees_every_branch_finds_no_exception(decode, tmp_path):
    for number, seed in enumerate(SEEDS[decode]):
        (tmp_path / f"seed-{number}").write_bytes(seed)
    fuzzer = [sys.executable, "-m", "tests.devices.fuzz_with_atheris", decode.__name__, str(BY_ATHERIS), str(tmp_path)]

    ended = subprocess.run(fuzzer, capture_output=True, text=True)

    assert ended.returncode == 0, ended.stderr[-3000:]
    assert f"Done {BY_ATHERIS} runs" in ended.stderr
