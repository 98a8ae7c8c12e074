"""The typefaces: loaded from `assets/fonts`, once, before the first window."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "fonts"
FAMILIES = ("Atkinson Hyperlegible Next", "Noto Sans", "Noto Sans Arabic", "Noto Sans SC")
FIGURES = "First Stop Figures"


def load_fonts(folder: Path = FOLDER) -> None:
    """Makes the families known and the application's default. Raises OSError for a file Qt refuses."""
    for path in sorted(folder.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise OSError(f"Not a typeface that Qt can read: {path}")
    font = QFont(list(FAMILIES))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    QGuiApplication.setFont(font)
    QFont.insertSubstitutions(FAMILIES[0], list(FAMILIES[1:]))
    QFont.insertSubstitutions(FIGURES, list(FAMILIES))
