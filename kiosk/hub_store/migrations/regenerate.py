"""Writes the first migration anew from the tables, for as long as no version has been released: `python -m` this module."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command

from kiosk.hub_store.engine import open_engine, sqlite_url
from kiosk.hub_store.schema import alembic_config

VERSIONS = Path(__file__).with_name("versions")


def regenerate() -> None:
    """Replaces `versions/0001_first.py`."""
    first = VERSIONS / "0001_first.py"
    first.unlink(missing_ok=True)
    with TemporaryDirectory() as folder:
        engine = open_engine(sqlite_url(Path(folder) / "empty.sqlite"))
        with engine.connect() as connection:
            command.revision(alembic_config(connection), "The first tables", autogenerate=True, rev_id="0001")
        engine.dispose()
    next(VERSIONS.glob("0001_*.py")).rename(first)
    for arguments in (["check", "--fix", "-q", "--ignore", "E501"], ["format", "-q"]):
        subprocess.run([str(Path(sys.executable).with_name("ruff")), *arguments, str(first)], check=True)  # noqa: S603


if __name__ == "__main__":
    regenerate()
