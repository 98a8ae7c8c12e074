"""All previews of all screens, found by the folder's name."""

from importlib import import_module
from pathlib import Path

from ui.touch.gallery.preview import Preview

SCREENS = Path(__file__).resolve().parents[1] / "screens"


SHELL = "shell"
"""Sheets and bars, shown over the menu."""


def screen_names() -> tuple[str, ...]:
    return (*sorted(path.parent.name for path in SCREENS.glob("*/previews.py")), SHELL)


def previews_of(screen: str) -> tuple[Preview, ...]:
    home = "ui.touch.shell" if screen == SHELL else f"ui.touch.screens.{screen}"
    found: tuple[Preview, ...] = import_module(f"{home}.previews").previews()
    return found
