"""`python -m ui.touch.gallery.lint`: qmllint over all QML, on types generated from the models; no warning is let through."""

import subprocess
import sys
from pathlib import Path

import PySide6

from ui.touch.devdock.dev_dock_model import DevDockModel
from ui.touch.gallery.qmltypes import write_qmltypes
from ui.touch.screens.screen_models import ScreenModels
from ui.touch.shell.shell_model import ShellModel

ROOT = Path(__file__).resolve().parents[3]
KEYBOARD = ROOT / "ui" / "touch" / "shell" / "keyboard"
QT = Path(PySide6.__file__).parent


def lint(build: Path) -> subprocess.CompletedProcess[str]:
    """Runs it; the exit code is 0 only without any warning."""
    models = [one.model for one in ScreenModels().screens()]
    write_qmltypes([model.metaObject() for model in (*models, ShellModel(), DevDockModel())], build)
    files = sorted(str(path) for path in (ROOT / "ui" / "touch").rglob("*.qml"))
    imports = [part for folder in (QT / "Qt" / "qml", ROOT, build, KEYBOARD) for part in ("-I", str(folder))]
    command = [str(QT / "qmllint"), "--bare", *imports, "--max-warnings", "0", *files]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - Qt's own tool


def main() -> int:
    done = lint(ROOT / "build" / "qml")
    sys.stderr.write(done.stdout + done.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
