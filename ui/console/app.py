"""Wires the hub's server: the doors for kiosks, the pages for staff, and what stands before all of them."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from litestar import Litestar, Router
from litestar.config.csrf import CSRFConfig
from litestar.datastructures import State
from litestar.di import Provide
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.template import TemplateConfig

from kiosk.hub.api.router import kiosk_router
from kiosk.hub.chores import Chore, run_chores
from kiosk.hub.hub import Hub
from kiosk.hub.notices import Notices
from kiosk.hub.person import Person
from kiosk.hub.sign_in_middleware import SignInMiddleware
from ui.console.content.places import place_link, place_words, plain_message
from ui.console.deliveries.linked_file import linked_file
from ui.console.display.router import display_router
from ui.console.handover.router import phone_router
from ui.console.pages import HANDLERS, NAV
from ui.console.shell.headers import with_headers, with_transport_security
from ui.console.shell.page import ConsoleRequest
from ui.console.shell.trouble import say_trouble

THREADS = 20


def make_hub_app(hub: Hub) -> Litestar:
    """The whole server. Its lifespan runs the event feed."""
    return Litestar(
        route_handlers=[kiosk_router(), phone_router(), linked_file, display_router(hub), _console_router()],
        dependencies={"hub": Provide(lambda: hub, sync_to_thread=False)},
        csrf_config=CSRFConfig(
            secret=hub.keys.session_secret,
            cookie_name=f"{'__Host-' if hub.settings.secure else ''}first_stop_csrf_{hub.keys.hub_id}",
            cookie_httponly=True,
            cookie_secure=hub.settings.secure,
        ),
        before_send=[with_transport_security, with_headers] if hub.settings.secure else [with_headers],
        exception_handlers={Exception: say_trouble},
        template_config=TemplateConfig(instance=JinjaTemplateEngine.from_environment(_templates(hub.settings.zone))),
        openapi_config=_openapi(),
        lifespan=[lambda _app: _open(hub)],
        state=State({"hub": hub, "nav": NAV}, deep_copy=False),
        logging_config=None,
    )


def _console_router() -> Router:
    return Router(
        path="/",
        route_handlers=list(HANDLERS),
        middleware=[SignInMiddleware],
        dependencies={"person": Provide(_person, sync_to_thread=False)},
        include_in_schema=False,
    )


def _person(request: ConsoleRequest) -> Person:
    """For handlers behind a guard, which has seen to it that there is one."""
    person = request.user
    assert isinstance(person, Person)
    return person


def _templates(zone: ZoneInfo) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"place_link": place_link, "place_words": place_words, "plain_message": plain_message}
    environment.filters["clock_time"] = lambda moment: moment.astimezone(zone).strftime("%H:%M")
    environment.filters["day"] = lambda moment: in_day_words(moment.astimezone(zone))
    environment.filters["short"] = lambda moment: in_short(moment.astimezone(zone))
    environment.filters["day_and_time"] = lambda moment: (
        f"{in_day_words(moment.astimezone(zone))}, {moment.astimezone(zone):%H:%M}"
    )
    return environment


def in_short(moment: datetime) -> str:
    """For lists that are scanned: "Thu 4 Dec, 09:05"."""
    return f"{moment:%a} {moment.day} {moment:%b}, {moment:%H:%M}"


def in_day_words(moment: datetime) -> str:
    """As in "Thursday 4 December 2026"."""
    return f"{moment:%A} {moment.day} {moment:%B %Y}"


def _openapi() -> OpenAPIConfig:
    """The kiosks' doors, at `/api/schema/openapi.json`."""
    return OpenAPIConfig(title="First Stop hub", version="1", path="/api/schema", render_plugins=[JsonRenderPlugin()])


def _chores(hub: Hub) -> list[Chore]:
    return [
        Chore("look at the hub's disks", 20, hub.storage.look),
        Chore("publish what has reached its hour", 20, hub.publishing.publish_due),
        Chore("sign content anew", 12 * 3600, hub.publishing.showcase.refresh),
        Chore("forget events and sign-ins that are long over", 24 * 3600, hub.retention.forget_the_past),
        Chore("bind files from phones, delete those that nobody sent", 60, hub.file_keeping.settle),
        Chore("delete answers whose time is over", 6 * 3600, hub.retention.purge_due),
    ]


@asynccontextmanager
async def _open(hub: Hub) -> AsyncIterator[None]:
    """The event feed, and on PostgreSQL the ear for other processes, for as long as the server runs."""
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(THREADS, "hub"))
    await hub.feed.begin()
    tasks = [asyncio.create_task(hub.feed.run()), asyncio.create_task(run_chores(_chores(hub)))]
    notices = None if hub.store.embedded else Notices(hub.store.engine.url.render_as_string(hide_password=False), hub.feed.wake)
    if notices is not None:
        notices.start()
    hub.courier.start()
    try:
        yield
    finally:
        await asyncio.to_thread(hub.courier.stop)
        for task in tasks:
            task.cancel()
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task
        if notices is not None:
            await asyncio.to_thread(notices.stop)
