"""`python -m tests.devices.fuzz_with_atheris DECODER RUNS FOLDER`: Google's coverage-guided fuzzer on one decoder.

It ends at the first exception that is not the decoder's own, leaving the input in the folder.
"""

import sys

import atheris


def main(name: str, runs: str, folder: str) -> None:
    with atheris.instrument_imports(include=["devices", "tests.devices.decoders"]):
        from tests.devices import decoders

    decode = getattr(decoders, name)
    choices = [f"-runs={runs}", "-max_len=300", "-seed=1", "-timeout=10", f"-artifact_prefix={folder}/", folder]
    atheris.Setup([sys.argv[0], *choices], decode)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
