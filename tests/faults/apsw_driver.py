"""SQLite through apsw, dressed as a DB-API module, so that the production store runs on a disk of the tests' making."""

from typing import Any

import apsw

sqlite_version = apsw.sqlite_lib_version()
sqlite_version_info = tuple(int(part) for part in sqlite_version.split("."))
paramstyle = "qmark"
threadsafety = 1
apilevel = "2.0"


class Error(Exception):
    pass


class Warning(Exception):  # noqa: A001 — DB-API's own name
    pass


class DatabaseError(Error):
    pass


class OperationalError(DatabaseError):
    pass


class IntegrityError(DatabaseError):
    pass


InterfaceError = InternalError = ProgrammingError = NotSupportedError = DataError = DatabaseError
Binary = bytes


class ApswDriver:
    """A stand-in for the module `pysqlite3.dbapi2` on one of apsw's virtual file systems."""

    sqlite_version = sqlite_version
    sqlite_version_info = sqlite_version_info
    paramstyle = paramstyle
    Error = Error
    Warning = Warning
    DatabaseError = DatabaseError
    OperationalError = OperationalError
    IntegrityError = IntegrityError
    InterfaceError = InterfaceError
    InternalError = InternalError
    ProgrammingError = ProgrammingError
    NotSupportedError = NotSupportedError
    DataError = DataError
    Binary = bytes

    def __init__(self, vfs: str) -> None:
        self._vfs = vfs

    def connect(self, path: str, **_: object) -> "ApswConnection":
        return _translated(lambda: ApswConnection(apsw.Connection(path, vfs=self._vfs)))


class ApswConnection:
    isolation_level = None

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    @property
    def in_transaction(self) -> bool:
        return not self._connection.get_autocommit()

    def cursor(self, *_: object) -> "ApswCursor":
        return ApswCursor(self._connection)

    def execute(self, statement: str, parameters: Any = ()) -> "ApswCursor":
        return self.cursor().execute(statement, parameters)

    def commit(self) -> None:
        if self.in_transaction:
            self.execute("COMMIT")

    def rollback(self) -> None:
        if self.in_transaction:
            self.execute("ROLLBACK")

    def create_function(self, name: str, arguments: int, function: Any, **_: object) -> None:
        self._connection.create_scalar_function(name, function, arguments)

    def close(self) -> None:
        _translated(lambda: self._connection.close(True))


class ApswCursor:
    arraysize = 1

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid = 0

    def execute(self, statement: str, parameters: Any = ()) -> "ApswCursor":
        self.description = None
        cursor = self._connection.cursor()
        cursor.exec_trace = self._describe
        self._rows = _translated(lambda: list(cursor.execute(statement, parameters)))
        self.rowcount = self._connection.changes()
        self.lastrowid = self._connection.last_insert_rowid()
        return self

    def executemany(self, statement: str, many: Any) -> "ApswCursor":
        for parameters in many:
            self.execute(statement, parameters)
        return self

    def fetchone(self) -> Any:
        return self._rows.pop(0) if self._rows else None

    def fetchall(self) -> list[Any]:
        rows, self._rows = self._rows, []
        return rows

    def fetchmany(self, size: int = 1) -> list[Any]:
        rows, self._rows = self._rows[:size], self._rows[size:]
        return rows

    def __iter__(self) -> Any:
        return iter(self.fetchall())

    def close(self) -> None:
        self._rows = []

    def _describe(self, cursor: apsw.Cursor, _statement: str, _bindings: Any) -> bool:
        columns = cursor.get_description()
        self.description = [(name, *[None] * 6) for name, *_ in columns] or None
        return True


_WORDS = (
    (apsw.FullError, "database or disk is full"),
    (apsw.IOError, "disk I/O error"),
    (apsw.CorruptError, "database disk image is malformed"),
    (apsw.NotADBError, "file is not a database"),
    (apsw.BusyError, "database is locked"),
    (apsw.CantOpenError, "unable to open database file"),
)
"""An exception that a virtual file system raised carries no message of SQLite's own."""


def _translated(work: Any) -> Any:
    try:
        return work()
    except apsw.ConstraintError as error:
        raise IntegrityError(str(error)) from error
    except apsw.Error as error:
        words = next((words for kind, words in _WORDS if isinstance(error, kind)), "")
        raise OperationalError(f"{words} {error}") from error
