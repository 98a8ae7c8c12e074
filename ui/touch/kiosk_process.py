"""One kiosk as a process: what it needs before its screen, signals that end it, and its dock in a demo."""

import logging
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.content.content import Content
from kiosk.link.identity import Identity, NotEnrolled
from kiosk.settings import KioskSettings
from kiosk.system_clock import SystemClock
from ui.touch.app import KioskApp, make_application, run_kiosk
from ui.touch.content_slots import NoContent, bundles_in, fetch_first
from ui.touch.core_dumps import leave_no_core
from ui.touch.devdock.dev_dock_model import DevDockModel
from ui.touch.devdock.dock import Dock, console_note
from ui.touch.loopback_only import keep_on_loopback


def show_kiosk(folder: Path, settings: KioskSettings, *, dev_dock: bool, control: int | None, vnc_port: int | None) -> int:
    """The exit code: 0 when it was closed, 1 when it could not start (said on stderr)."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s", stream=sys.stderr)
    if not dev_dock:
        leave_no_core()
    clock = SystemClock()
    try:
        identity = Identity.load(folder)
    except NotEnrolled as missing:
        print(f"{missing}. Enrol it first: first-stop kiosk --data DIR --enrol CODE", file=sys.stderr)
        return 1
    bundles = bundles_in(folder, clock)
    try:
        bundle = bundles.starting() or fetch_first(identity, bundles, clock)
    except NoContent as missing:
        print(missing, file=sys.stderr)
        return 1
    bundles.showing(bundle)
    application = make_application(sys.argv[:1])
    dock = DevDockModel() if dev_dock else None
    keep: list[Dock] = []

    def ready(app: KioskApp) -> None:
        """Told to whoever started this process; the dock has its twins from now on."""
        if dock is not None and app.machine is not None:
            note = console_note(folder.parent, str(settings.hub.url))
            keep.append(Dock(app.machine.rack.twins, dock, note, control))
        print("Kiosk ready", flush=True)

    app = KioskApp(settings, identity, bundles, Content.load(bundles.path(bundle)), clock, ready)
    _end_on_signals(application)
    if vnc_port is not None:
        QTimer.singleShot(0, lambda: keep_on_loopback(vnc_port))
    return run_kiosk(app, application, dock)


def _end_on_signals(application: QGuiApplication) -> None:
    """Qt's loop sleeps in C: a timer gives Python its turn to see a signal."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: application.quit())
    timer = QTimer(application, interval=200)
    timer.timeout.connect(lambda: None)
    timer.start()
