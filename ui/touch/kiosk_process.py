"""One kiosk as a process: what it needs before its screen, signals that end it, and its dock in a demo."""

import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.event_log.open_log import open_log
from kiosk.floored_clock import FlooredClock
from kiosk.system_clock import SystemClock
from offline_cache.charge import Charge
from ui.touch.app import Beginnings, KioskApp, make_application, run_kiosk
from ui.touch.core_dumps import leave_no_core
from ui.touch.devdock.dev_dock_model import DevDockModel
from ui.touch.face import Face
from ui.touch.memory import hold_few_arenas, overwrite_freed_memory


class CannotBegin(Exception):
    """The kiosk lacks something that it needs to open; the text says what, and what to do."""


def show_kiosk(folder: Path, settings_file: Path, *, dev_dock: bool, control: int | None, vnc_port: int | None) -> int:
    """The exit code: 0 when it was closed, 1 when it could not start (said on stderr)."""
    open_log("kiosk", folder)
    hold_few_arenas()
    overwrite_freed_memory()
    if not dev_dock:
        leave_no_core()
    charge, clock = Charge(folder), FlooredClock(SystemClock())
    face_file, made_from = folder / "face.json", (settings_file, folder / "content" / "slots.json")
    begin: Callable[[], Beginnings] = partial(_begin, folder, settings_file, charge, clock)
    face = Face.kept(face_file, made_from)
    if face is None:
        try:
            begun = begin()
        except CannotBegin as missing:
            print(missing, file=sys.stderr)
            return 1
        face = Face.of(begun.settings, begun.content, begun.identity.shop_id)
        begin = lambda: begun  # noqa: E731 (read once is enough)
    application = make_application(sys.argv[:1])
    dock = DevDockModel() if dev_dock else None
    keep: list[object] = []

    def ready(app: KioskApp) -> None:
        """Told to whoever started this process; the dock has its twins from now on, and the next start its face."""
        if app.begun is not None:
            Face.of(app.begun.settings, app.begun.content, app.begun.identity.shop_id).keep(face_file, made_from)
        if dock is not None:
            keep.append(_dock(app, dock, folder.parent, control))
        print("Kiosk ready", flush=True)

    app = KioskApp(face, begin, clock, ready)
    _end_on_signals(application)
    if vnc_port is not None:
        QTimer.singleShot(0, lambda: _keep_on_loopback(vnc_port))
    return run_kiosk(app, application, dock)


def _begin(folder: Path, settings_file: Path, charge: Charge, clock: FlooredClock) -> Beginnings:
    """Reads settings, identity and content, once no other program changes them. Raises CannotBegin."""
    from kiosk.content.content import Content
    from kiosk.doctor.cache_trouble import cache_trouble
    from kiosk.link.identity import Identity, NotEnrolled
    from kiosk.settings import KioskSettings, SettingsUnreadable
    from ui.touch.content_slots import NoContent, bundles_in, fetch_first

    try:
        identity = Identity.load(folder)
        settings = KioskSettings.read(settings_file)
        if not charge.take():
            print(f"Another kiosk or sync is at work in {folder}; waiting for it to end.", file=sys.stderr, flush=True)
            charge.wait()
        bundles = bundles_in(folder, clock)
        clock.hold(lambda: bundles.clock_floor)
        bundle = bundles.starting() or fetch_first(identity, bundles, clock)
    except NotEnrolled as missing:
        enrol = f"first-stop kiosk --data {folder.parent} --enrol CODE"
        raise CannotBegin(f"There is {missing}. Enrol it first: {enrol}") from missing
    except OSError as error:
        found = cache_trouble(folder, error)
        raise CannotBegin(f"{found.says} {found.remedy}") from error
    except (SettingsUnreadable, NoContent) as missing:
        raise CannotBegin(str(missing)) from missing
    bundles.showing(bundle)
    return Beginnings(settings, identity, bundles, Content.load(bundles.path(bundle)))


def _dock(app: KioskApp, model: DevDockModel, data: Path, control: int | None) -> object:
    from devices.twins import Twins
    from ui.touch.devdock.dock import Dock, console_note

    twins = app.machine.rack.twins if app.machine is not None else Twins()
    url = str(app.begun.settings.hub.url) if app.begun is not None else ""
    return Dock(twins, model, console_note(data, url), control)


def _keep_on_loopback(port: int) -> None:
    from ui.touch.loopback_only import keep_on_loopback

    keep_on_loopback(port)


def _end_on_signals(application: QGuiApplication) -> None:
    """Qt's loop sleeps in C: a timer gives Python its turn to see a signal."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: application.exit(0))
    timer = QTimer(application, interval=200)
    timer.timeout.connect(lambda: None)
    timer.start()
