"""What stands in a kiosk's outbox, read from beside it: by SQLite alone, without the kiosk's own code."""

from contextlib import closing
from pathlib import Path

import pysqlite3.dbapi2


class OutboxOnDisk:
    """`data` is the kiosk's `--data`. Nothing is there before its first command got that far."""

    def __init__(self, data: Path) -> None:
        self._file = data / "kiosk" / "store.db"

    def waiting(self) -> dict[str, str]:
        return self._rows("state = 'waiting'")

    def received(self) -> dict[str, str]:
        return self._rows("state = 'received'")

    def references(self) -> dict[str, str]:
        """Id → reference of all that was accepted."""
        return self._rows("state <> 'reserved'")

    def _rows(self, where: str) -> dict[str, str]:
        if not self._file.exists():
            return {}
        with closing(pysqlite3.dbapi2.connect(f"file:{self._file}?mode=ro", uri=True)) as database:
            tables = database.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'envelopes'").fetchone()
            return dict(database.execute(f"SELECT id, reference FROM envelopes WHERE {where}")) if tables[0] else {}
