"""The kiosk's screens on the sample content, offscreen, with a finger and a clock."""

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint
from PySide6.QtTest import QTest

from kiosk.content.content import Content
from kiosk.system_clock import SystemClock
from kiosk.visit.service_point import ServicePoint
from kiosk.visit_limits import VisitLimits
from tests.bench.shop import SAMPLE
from tests.journeys.hand import Hand
from ui.touch.app import make_application
from ui.touch.reading_parts import ReadingParts
from ui.touch.scanning import Scanning
from ui.touch.screens.screen_models import ScreenModels
from ui.touch.shell.shell_model import ShellModel
from ui.touch.shell.stage import Stage
from ui.touch.visit_screens import VisitScreens


class ScreenAtHand:
    """Nothing behind the screens: only finding, reading and painting is measured."""

    def __init__(self) -> None:
        self._application = make_application(["bench"])
        content, clock = Content.load(SAMPLE), SystemClock()
        self._parts = ReadingParts(clock)
        models = ScreenModels()
        self._shell = ShellModel(models.screens())
        self._stage = Stage(self._shell)
        scanning = Scanning(None, lambda _call: None, lambda: None)
        self._screens = VisitScreens(models, self._shell, clock, self._parts.equipment, self._stage.speak, scanning)
        self._point = ServicePoint(content, content.sheet.shops[0].id, self._parts, VisitLimits(), self._screens.refresh)
        self._screens.follow(self._point)
        self._hand = Hand(self._stage.open())
        self._finger = QTest.createTouchDevice()
        self._at = QPoint()
        self._painted = ""
        self._shell.painted.connect(self._note)
        self._point.wake()
        self._hand.tap("language-en")
        self._hand.let_work(3.0)

    def ready_for(self, name: str) -> None:
        """A finger rests on an item that is in view and still."""
        self._at = self._hand.spot_of(name)
        self._painted = ""
        QTest.touchEvent(self._stage.window, self._finger).press(0, self._at, self._stage.window).commit()
        self._hand.let_work(0.05)

    def lift_finger(self) -> None:
        QTest.touchEvent(self._stage.window, self._finger).release(0, self._at, self._stage.window).commit()

    def wait_until_painted(self, screen: str) -> None:
        while self._painted != screen:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)

    def close(self) -> None:
        self._stage.close()

    def _note(self, screen: str) -> None:
        self._painted = screen
