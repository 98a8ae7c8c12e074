"""One screen as the shell keeps it: a name and the model that fills it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject


@dataclass(frozen=True, slots=True)
class Screen:
    """`name` is the folder under `ui/touch/screens`; its QML is found by that name."""

    name: str
    model: QObject
    eager: bool = False
    """Built before the first frame; the others follow one by one when the screen is idle."""

    @property
    def file(self) -> str:
        """Such as `end_page/EndPageScreen.qml`."""
        return f"{self.name}/{self.name.title().replace('_', '')}Screen.qml"
