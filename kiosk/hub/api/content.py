"""The signed content, as it lies in the hub's folder. Anybody may read it: it is what the council publishes."""

from http import HTTPStatus
from pathlib import Path

from litestar import Response, get
from litestar.params import FromPath

from kiosk.hub.guards import OPEN_TO_ALL
from kiosk.hub.wanted import TheHub

_OCTETS = "application/octet-stream"


@get("/content/{room:str}/{name:path}", opt={OPEN_TO_ALL: True}, sync_to_thread=True, media_type=_OCTETS)
def content(hub: TheHub, room: FromPath[str], name: FromPath[str]) -> Response[bytes]:
    """Empty 404 where there is no such file: a kiosk asks for the next root this way on each refresh."""
    file = _within(hub.settings.folder / "content", room, name)
    if file is None:
        return Response(b"", status_code=HTTPStatus.NOT_FOUND, media_type=_OCTETS)
    return Response(file.read_bytes(), media_type=_OCTETS, headers={"Cache-Control": "no-cache"})


def _within(folder: Path, room: str, name: str) -> Path | None:
    if room not in ("metadata", "targets") or "\0" in name:
        return None
    file = (folder / room / name.lstrip("/")).resolve()
    return file if file.is_relative_to((folder / room).resolve()) and file.is_file() else None
