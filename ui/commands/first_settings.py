"""The settings that a kiosk begins with: a file in which everything it may be told stands, and nothing is told yet."""

from pathlib import Path

_TEMPLATE = Path(__file__).resolve().parents[2] / "assets" / "deploy" / "kiosk.toml"


def write_first_settings(file: Path) -> None:
    """Where there is none. Raises OSError."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_TEMPLATE.read_text(encoding="utf-8"), encoding="utf-8")
        print(f"{file} was written: look through it for this kiosk's name, screen and devices.")
