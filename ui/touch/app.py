"""Wires one kiosk: the first frame as soon as there is content, then devices, cache and link, then visitors."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.clock import Clock
from ui import log_events
from ui.touch.bridge.screen_door import ScreenDoor
from ui.touch.bridge.way_out import WayOut
from ui.touch.face import Face
from ui.touch.fonts import FAMILIES, load_fonts
from ui.touch.heartbeat import Heartbeat
from ui.touch.screens.attract.attract_view import AttractView
from ui.touch.screens.language.language_view import LanguageRow
from ui.touch.screens.screen_models import ScreenModels
from ui.touch.shell.shell_model import ShellModel
from ui.touch.shell.shell_view import ChromeView, PanelView
from ui.touch.shell.stage import LANDSCAPE, PORTRAIT, Stage, prepare

if TYPE_CHECKING:
    from uuid import UUID

    from devices.printer.shaper import LineShaper
    from kiosk.content.content import Content
    from kiosk.link.identity import Identity
    from kiosk.link.messages import HelpCallState
    from kiosk.settings import KioskSettings
    from kiosk.visit.equipment import Equipment
    from kiosk.visit.service_point import ServicePoint
    from offline_cache.bundles import Bundle, Bundles
    from ui.touch.kiosk_machine import KioskMachine
    from ui.touch.speech.voice import Voice


SETTLE_EVERY_MS = 30_000
LONGEST_KEEPING_SECONDS = 60.0
"""Several times what the database waits for other programs; nothing else behind that door takes a second."""
LONGEST_DEED_SECONDS = 900.0
"""A payment, a day's end, a slip while the roll is changed: each ends by itself long before."""
TIDY_AFTER_MS = 1500
"""When every screen has been built."""
DEMO_WINDOW = QSize(1500, 1000)
"""The panel drawn smaller, with the dock beside it."""


@dataclass(frozen=True, slots=True)
class Beginnings:
    """What a kiosk is opened with, read after the first frame."""

    settings: "KioskSettings"
    identity: "Identity"
    bundles: "Bundles"
    content: "Content"


class KioskApp(QObject):
    """Lives on the screen's thread. `begin` is called off it; `on_ready` follows when visitors can be served."""

    def __init__(self, face: Face, begin: Callable[[], Beginnings], clock: Clock, on_ready: Callable[["KioskApp"], None]) -> None:
        super().__init__()
        self._face = face
        self._begin = begin
        self._clock = clock
        self._on_ready = on_ready
        self.models = ScreenModels()
        self.shell = ShellModel(self.models.screens(), PanelView(face.ppi, face.main, face.focus))
        self.stage: Stage | None = None
        self.point: ServicePoint | None = None
        self.machine: KioskMachine | None = None
        self.begun: Beginnings | None = None
        self._bundle_of: dict[Path, Bundle] = {}
        self._storage: ScreenDoor | None = None
        self._voice: Voice | None = None
        self._heartbeat = Heartbeat(self, self._stuck)
        self._tick = QTimer(self, interval=1000)
        self._settle_tick = QTimer(self, interval=SETTLE_EVERY_MS)

    def open(self, dock: QObject | None = None) -> None:
        """Paints the resting screen; the rest opens right after it."""
        face = self._face
        languages = tuple(LanguageRow(tag, name) for tag, name in face.languages)
        self.stage = Stage(self.shell, dock, PORTRAIT if face.portrait else LANDSCAPE)
        self.models.attract.show(AttractView(council=face.council, shop=face.shop, languages=languages))
        self.shell.show_chrome(ChromeView(council=face.council, bars=False, can_leave=False, languages=languages))
        self.shell.show("attract")
        self.stage.open(full_screen=face.full_screen, size=None if dock is None else DEMO_WINDOW)
        if face.full_screen:
            self._way_out = WayOut(self)
            self.stage.window.installEventFilter(self._way_out)
        self.stage.window.frameSwapped.connect(self._open_rest)

    def close(self) -> None:
        """In the order in which nothing is lost: link and devices, what is under way behind the doors, the cache, the screen."""
        self._tick.stop()
        self._settle_tick.stop()
        if self._voice is not None:
            self._voice.stop()
        if self._storage is not None:
            self._close_behind(self._storage)
        if self.stage is not None:
            self.stage.close()

    def _close_behind(self, storage: ScreenDoor) -> None:
        if self.machine is not None:
            self.machine.stop()
        for door in (self._paying, self._printing, self._phoning, storage):
            door.close()
        if self.machine is not None:
            self.machine.close()
            self.machine = None

    def fault(self, trouble: BaseException) -> None:
        """Whatever nobody expected: the visit ends, the screen says sorry, and the next visitor starts clean."""
        log_events.kiosk_fault(fault=trouble)
        if self.point is not None:
            self.point.fault()
        elif self.machine is None:
            print(f"The kiosk could not be opened: {trouble}", file=sys.stderr)
            QGuiApplication.exit(1)

    def _open_rest(self) -> None:
        """After the first frame, and off the screen's thread: the cache, the devices and the link take their time."""
        if self._storage is not None or self.stage is None:
            return
        self.stage.window.frameSwapped.disconnect(self._open_rest)
        log_events.first_frame_painted()
        from devices.printer.qt_shaper import QtShaper

        self._storage = ScreenDoor("storage", self.fault, LONGEST_KEEPING_SECONDS)
        deeds = ("paying", "printing", "phoning")
        self._paying, self._printing, self._phoning = (ScreenDoor(name, self.fault, LONGEST_DEED_SECONDS) for name in deeds)
        shaper = QtShaper(FAMILIES)
        self._storage.away(lambda: self._open_machine(shaper), self._opened)

    def _open_machine(self, shaper: "LineShaper") -> "tuple[Beginnings, KioskMachine]":
        with log_events.kiosk_open():
            return self._open_all(shaper)

    def _open_all(self, shaper: "LineShaper") -> "tuple[Beginnings, KioskMachine]":
        begun = self._begin()
        from kiosk.link.sync import Listener
        from ui.touch.kiosk_machine import KioskMachine

        soon = self._soon
        listener = Listener(
            on_link=lambda _state: soon(self._refresh),
            on_help=lambda state: soon(lambda: self._help_news(state)),
            on_handover=lambda handover: soon(lambda: self._handover_news(handover)),
            on_release=self._content_arrived,
        )
        settings, clock = begun.settings, self._clock
        equipment_changed = lambda _health: soon(self._equipment_changed)  # noqa: E731 (said to the rack on its threads)
        return begun, KioskMachine.open(begun.identity, begun.bundles, settings, clock, listener, equipment_changed, shaper)

    def _opened(self, opened: "tuple[Beginnings, KioskMachine]") -> None:
        from ui.touch.memory import give_back_memory

        self.begun, self.machine = begun, machine = opened
        self._open_point(begun, machine)
        self._open_voice(begun)
        self._settle_tick.timeout.connect(self._settle)
        self._settle_tick.start()
        self._settle()
        begun.bundles.started_well()
        self._heartbeat.start()
        QTimer.singleShot(TIDY_AFTER_MS, give_back_memory)
        self._on_ready(self)

    def _stuck(self) -> list[str]:
        """Threads beside the screen's that do not come back; asked once all is open."""
        assert self._storage is not None
        doors = (self._storage, self._paying, self._printing, self._phoning)
        workers = [] if self.machine is None else self.machine.sync.stuck_workers()
        return [door.name for door in doors if door.is_stuck] + workers

    def _open_voice(self, begun: Beginnings) -> None:
        from ui.touch.speech.narrator import Narrator
        from ui.touch.speech.voice import Voice

        if begun.settings.speech.headset and Voice.is_installed() and self.stage is not None:
            self._voice = Voice(begun.settings.speech.words_a_minute, self)
            narrator = Narrator(self.shell, self.stage.window, self._voice)
            self._voice.line_said.connect(narrator.line_said)
            if self.point is not None:
                narrator.listened_to.connect(self.point.touched)

    def _soon(self, call: Callable[[], None]) -> None:
        if self._storage is not None:
            self._storage.soon(call)

    def _open_point(self, begun: Beginnings, machine: "KioskMachine") -> None:
        assert self.stage is not None
        assert self._storage is not None
        from kiosk.handover.hub_handovers import HubHandovers
        from kiosk.link.client import HubClient
        from kiosk.visit.service_point import ServicePoint
        from ui.touch.kiosk_parts import Doors, KioskDevices, KioskParts, SyncLine
        from ui.touch.scanning import Scanning
        from ui.touch.visit_screens import VisitScreens

        lamp = machine.rack.lamp
        parts = KioskParts(
            self._clock,
            Doors(self._storage, self._paying, self._printing, self._phoning),
            machine.desk,
            SyncLine(machine.sync, self._storage, self._clock),
            KioskDevices(machine.rack.printer, machine.rack.card_terminal, lamp.show if lamp else lambda _: None),
            machine.attempts,
            machine.settle,
            begun.settings.payment,
            machine.prints,
            self._equipment,
            HubHandovers(HubClient(begun.identity, self._clock), begun.identity.card.hub_url),
        )
        scanning = Scanning(machine.rack.scans, self._storage.soon, self._refresh)
        screens = VisitScreens(
            self.models, self.shell, self._clock, self._equipment, self.stage.speak, scanning, self.stage.forget
        )
        self.point = ServicePoint(begun.content, begun.identity.shop_id, parts, begun.settings.visit, screens.refresh)
        screens.follow(self.point)
        self._screens = screens
        self._tick.timeout.connect(self._each_second)
        self._tick.start()

    def _equipment(self) -> "Equipment":
        from kiosk.visit.equipment import Equipment

        return self.machine.equipment() if self.machine is not None else Equipment()

    def _each_second(self) -> None:
        if self.point is not None:
            self.point.tick()
            self._show_in_use(self.point.content)
            if self.point.visit is None:
                self._screens.refresh()

    def _show_in_use(self, content: "Content") -> None:
        bundle = self._bundle_of.get(content.folder)
        if bundle is not None and self.begun is not None:
            self.begun.bundles.showing(bundle)

    def _refresh(self) -> None:
        if self.point is not None:
            self._screens.refresh()

    def _equipment_changed(self) -> None:
        if self.machine is not None:
            self.machine.sync.health_changed()
            self._refresh()

    def _help_news(self, state: "HelpCallState") -> None:
        if self.point is not None and self.point.visit is not None:
            self.point.visit.help.acknowledged(state)

    def _handover_news(self, handover: "UUID") -> None:
        """A visitor who is busy with the phone has not walked away."""
        if self.point is not None and self.point.visit is not None:
            self.point.touched()
            self.point.visit.handing.flow.news(handover)

    def _content_arrived(self, bundle: "Bundle") -> None:
        """On the link's thread: read here, shown by the screen's thread when nobody is in the middle of a visit."""
        from kiosk.content.content import Content

        if self.begun is None:
            return
        content = Content.load(self.begun.bundles.path(bundle))

        def arrived() -> None:
            self._bundle_of[content.folder] = bundle
            if self.point is not None:
                self.point.content_accepted(content)
                self._show_in_use(self.point.content)

        self._soon(arrived)

    def _settle(self) -> None:
        machine = self.machine
        if machine is None or (self.point is not None and self.point.visit is not None and not self.point.visit.may_be_ended):
            return

        def settled(done: bool) -> None:
            machine.unsettled = not done
            self._refresh()

        self._paying.away(machine.settle, settled)
        if self.point is not None and self.point.visit is None:
            self._paying.away(machine.end_day_if_due, lambda _: None)


def run_kiosk(app: KioskApp, application: QGuiApplication, dock: QObject | None = None) -> int:
    """Shows the kiosk until its window is closed or the process is asked to end."""
    sys.excepthook = lambda kind, trouble, trace: _unexpected(app, kind, trouble, trace)
    app.open(dock)
    code = application.exec()
    app.close()
    return code


def _unexpected(app: KioskApp, kind: type[BaseException], trouble: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        QGuiApplication.quit()
        return
    app.fault(trouble.with_traceback(trace))


def make_application(arguments: list[str]) -> QGuiApplication:
    """Qt with our typefaces and keyboard, once a process."""
    prepare()
    there = QGuiApplication.instance()
    application = there if isinstance(there, QGuiApplication) else QGuiApplication(arguments)
    application.setApplicationName("First Stop")
    load_fonts()
    return application
