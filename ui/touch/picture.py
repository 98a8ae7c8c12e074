"""A picture of the panel as it shows a visit."""

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.system_clock import SystemClock
from kiosk.visit.equipment import Equipment
from kiosk.visit.service_point import ServicePoint
from kiosk.visit.visit import Visit
from kiosk.visit_limits import VisitLimits
from ui.touch.app import make_application
from ui.touch.reading_parts import ReadingParts
from ui.touch.scanning import Scanning
from ui.touch.screens.screen_models import ScreenModels
from ui.touch.shell.shell_model import ShellModel
from ui.touch.shell.shell_view import DisplayView
from ui.touch.shell.stage import LANDSCAPE, PORTRAIT, Stage
from ui.touch.visit_screens import VisitScreens

TURNS = 40


def picture_of(visit: Visit, *, portrait: bool) -> QImage:
    """The whole panel, nothing moving."""
    _application = QGuiApplication.instance() or make_application(["preview"])
    models = ScreenModels()
    shell = ShellModel(models.screens())
    shell.set_display(DisplayView(motion=False))
    stage = Stage(shell, None, PORTRAIT if portrait else LANDSCAPE)
    stage.open()
    clock = SystemClock()
    works = Equipment(printer=True, card_terminal=True, hub=True)
    screens = VisitScreens(models, shell, clock, lambda: works, stage.speak, Scanning(None, lambda _call: None, lambda: None))
    point = ServicePoint(visit.content, visit.shop.shop_id, ReadingParts(clock), VisitLimits(), lambda: None)
    point.show(visit)
    screens.follow(point)
    for _ in range(TURNS):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
    picture = stage.window.grabWindow()
    stage.close()
    return picture
