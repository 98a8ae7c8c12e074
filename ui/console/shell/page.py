"""Answering with a page, and going on to another one after a deed."""

from litestar import Request
from litestar.datastructures import State
from litestar.response import Redirect, Template

from kiosk.hub.hub import Hub
from kiosk.hub.person import Person
from ui.console.shell.flash import flash_cookie, flash_of, spent_flash
from ui.console.shell.nav import Nav
from ui.console.storage.banner import storage_banner

ConsoleRequest = Request[Person | None, str | None, State]
Answer = Template | Redirect


def page(request: ConsoleRequest, template: str, *, status_code: int = 200, **context: object) -> Template:
    """A template in the console's frame. `title` in the context is the browser's title and the heading."""
    user = request.scope.get("user")
    person = user if isinstance(user, Person) else None
    nav: Nav = request.app.state.nav
    hub: Hub = request.app.state.hub
    flash = flash_of(request)
    frame = {
        "person": person,
        "nav": nav.of(person),
        "path": request.url.path,
        "flash": flash,
        "storage": storage_banner(hub.storage, person),
        "council": hub.names.council(),
    }
    answer = Template(template, context={**frame, **context}, status_code=status_code, media_type="text/html")
    if flash:
        answer.cookies.append(spent_flash())
    return answer


def go_to(path: str, flash: str | None = None) -> Redirect:
    """303: the next page is fetched by GET."""
    return Redirect(path, status_code=303, cookies=[flash_cookie(flash)] if flash else None)


def is_htmx(request: ConsoleRequest) -> bool:
    """Whether a part of a page was asked for, to be put into the page that is open."""
    return request.headers.get("hx-request") == "true"
