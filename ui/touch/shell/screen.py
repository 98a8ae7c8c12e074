"""One screen as the shell keeps it: a name and the model that fills it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject


@dataclass(frozen=True, slots=True)
class Screen:
    """`name` is the folder under `ui/touch/screens`; its QML is found by that name."""

    name: str
    model: QObject
    eager: bool = False
    """Built before the first frame."""
    ahead: bool = True
    """Built when the screen is idle, one by one; the others when they are shown for the first time."""

    @property
    def file(self) -> str:
        """Such as `end_page/EndPageScreen.qml`."""
        return f"{self.name}/{self.name.title().replace('_', '')}Screen.qml"
