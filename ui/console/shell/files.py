"""The console's own files: styles, scripts, fonts. Served by extension, from the folders of the pages."""

from http import HTTPStatus
from pathlib import Path

from litestar import Response, get
from litestar.params import FromPath

from kiosk.hub.guards import OPEN_TO_ALL

CONSOLE = Path(__file__).parents[1]
FONTS = Path(__file__).parents[3] / "assets" / "fonts"
KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".ttf": "font/ttf",
    ".mp3": "audio/mpeg",
    ".wav": "audio/wav",
}
_FRESH_SECONDS = 3600


@get("/assets/{folder:str}/{name:str}", opt={OPEN_TO_ALL: True, "exclude_from_auth": True}, sync_to_thread=True)
def asset(folder: FromPath[str], name: FromPath[str]) -> Response[bytes]:
    """`/assets/fonts/…` is the fonts of the whole project; `/assets/<page>/…` is what lies beside a page."""
    within = FONTS if folder == "fonts" else CONSOLE / folder
    file = within / name
    known = file.suffix in KINDS and ".." not in (folder, name) and file.resolve().parent == within.resolve()
    if not known or not file.is_file():
        return Response(b"", status_code=HTTPStatus.NOT_FOUND, media_type="text/plain")
    headers = {"Cache-Control": f"public, max-age={_FRESH_SECONDS}"}
    return Response(file.read_bytes(), media_type=KINDS[file.suffix], headers=headers)
