"""A kiosk's screens and outbox without its devices: whole visits on given content, and what they sealed, opened again."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QSize

from kiosk.content.content import Content
from kiosk.link.identity import Identity, IdentityCard
from kiosk.link.messages import SealingKeys
from kiosk.link.submission import Submission
from kiosk.link.submitter import Submitter
from kiosk.reference import make_reference
from kiosk.visit.outbox_desk import OutboxDesk
from kiosk.visit.place import VisitStep
from kiosk.visit.service_point import ServicePoint
from kiosk.visit.visit import Visit
from kiosk.visit_limits import VisitLimits
from offline_cache.cache import Cache
from offline_cache.envelope import SealedEnvelope
from offline_cache.keys import SealingKey, SigningKey
from offline_cache.sealing import open_sealed
from tests.fakes.given_clock import GivenClock
from tests.kiosk.visit.conftest import Parts
from tests.ui.touch.quick_hand import QuickHand
from ui.touch.scanning import Scanning
from ui.touch.screens.screen_models import ScreenModels
from ui.touch.shell.shell_model import ShellModel
from ui.touch.shell.shell_view import TextSize
from ui.touch.shell.stage import LANDSCAPE, PORTRAIT, Stage
from ui.touch.visit_screens import VisitScreens

A_TUESDAY_MORNING = datetime(2026, 11, 24, 10, 30, tzinfo=UTC)
KIOSK = "K7"
SHOP = "tamarside"


class FormBooth:
    """`complaints` are what QML had to say: none may be left at the end."""

    def __init__(self, content: Content, folder: Path, *, landscape: bool, text_size: TextSize = TextSize.NORMAL) -> None:
        self.complaints: list[str] = []
        self._text_size = text_size
        self._key = SealingKey.new()
        (folder / "ballast").touch()
        self._cache = Cache.open(folder, lambda counter: make_reference(KIOSK, counter), lambda: A_TUESDAY_MORNING, floor=0)
        self.parts = self._parts(folder)
        self.models = ScreenModels()
        self.shell = ShellModel(self.models.screens())
        panel = LANDSCAPE if landscape else PORTRAIT
        self.stage = Stage(self.shell, panel=panel)
        self.stage.warned.connect(self.complaints.append)
        window = self.stage.open(size=QSize(panel.width() // 2, panel.height() // 2))
        scanning = Scanning(None, lambda call: call(), lambda: None)
        screens = VisitScreens(self.models, self.shell, self.parts.clock, self.parts.equipment, self.stage.speak, scanning)
        self.point = ServicePoint(content, SHOP, self.parts, VisitLimits(), screens.refresh)
        screens.follow(self.point)
        self.hand = QuickHand(window)
        self._hurry(window)

    def _parts(self, folder: Path) -> Parts:
        clock = GivenClock(A_TUESDAY_MORNING)
        keys = SealingKeys(sealing_key_id=self._key.key_id, sealing_key=self._key.public)
        card = IdentityCard(kiosk_id=KIOSK, shop_id=SHOP, name="Booth", hub_url="", keys=keys, trusted_root=b"")
        submitter = Submitter(self._cache.outbox, Identity(folder, card, SigningKey.new()), clock)
        parts = Parts(clock=clock)
        parts.desk = OutboxDesk(submitter, lambda: None)  # type: ignore[assignment]
        return parts

    def _hurry(self, window: QObject) -> None:
        """The guard against second taps has tests of its own; here it would only be waited for."""
        self.hand.wait_until(lambda: window.findChild(QObject, "keyboard"), "the keyboard")
        window.findChild(QObject, "double-tap").setProperty("interval", 1)

    @property
    def visit(self) -> Visit:
        assert self.point.visit is not None
        return self.point.visit

    def begin(self, service_id: str, language: str) -> None:
        """From the resting screen to the first question of a service's form."""
        hand = self.hand
        self.leave()
        hand.tap("wake")
        self.shell.choose_motion(False)
        hand.tap(f"language-{language}")
        if self._text_size is not TextSize.NORMAL:
            self.shell.choose_text_size(int(self._text_size))
        self.visit.open_service(service_id)
        hand.tap("start")
        hand.wait_until(lambda: self.visit.step is VisitStep.QUESTION, "the first question")

    def leave(self) -> None:
        if self.point.visit is not None:
            self.visit.leave_and_hide()
        self.hand.let_work()

    def sealed(self) -> tuple[Submission, ...]:
        """Everything kept so far, as the hub would open it."""
        bodies = (SealedEnvelope.from_json(one.body) for one in self._cache.outbox.waiting(1000, most_bytes=10**9))
        return tuple(Submission.model_validate_json(open_sealed(body, self._key)) for body in bodies)

    def close(self) -> None:
        self.leave()
        self.stage.close()
        self.hand.let_work()
        self._cache.close()
