"""What Qt says while tests run: a warning is a failure, but for the ones that Qt has about its own parts."""

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

OF_ITS_OWN = (
    "This plugin does not support propagateSizeHints",  # the offscreen platform
    "QFont::fromString",
    "PinyinDecoderService::init(): creating directory",  # of the keyboard for Chinese, once a machine
)
SERIOUS = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class QtMessages:
    """Installs itself; `taken()` empties it."""

    def __init__(self) -> None:
        self._said: list[str] = []
        qInstallMessageHandler(self._hear)

    def taken(self) -> list[str]:
        said, self._said = self._said, []
        return said

    def _hear(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        text = f"{context.category}: {message}" if context.category not in {None, "default"} else message
        if kind in SERIOUS and not any(known in text for known in OF_ITS_OWN):
            self._said.append(text)
