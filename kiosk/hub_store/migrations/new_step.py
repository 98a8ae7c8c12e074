"""Writes the next migration from what the tables are now: `python -m kiosk.hub_store.migrations.new_step "What changed"`."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command

from kiosk.hub_store.engine import open_engine, sqlite_url
from kiosk.hub_store.schema import alembic_config, bring_up_to_date

VERSIONS = Path(__file__).with_name("versions")


def write_step(what: str) -> Path:
    """The new file, to be read before it is kept: names that changed look like one column gone and another come."""
    number = f"{len(list(VERSIONS.glob('0*.py'))) + 1:04}"
    with TemporaryDirectory() as folder:
        engine = open_engine(sqlite_url(Path(folder) / "empty.sqlite"))
        with engine.connect() as connection:
            bring_up_to_date(connection)
            command.revision(alembic_config(connection), what, autogenerate=True, rev_id=number)
        engine.dispose()
    written = next(VERSIONS.glob(f"{number}_*.py"))
    for arguments in (["check", "--fix", "-q", "--ignore", "E501"], ["format", "-q"]):
        subprocess.run([str(Path(sys.executable).with_name("ruff")), *arguments, str(written)], check=True)  # noqa: S603
    return written


if __name__ == "__main__":
    print(write_step(" ".join(sys.argv[1:])))
