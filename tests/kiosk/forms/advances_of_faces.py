"""How far each character moves the pen in the kiosk's own typefaces.

`python -m tests.kiosk.forms.advances_of_faces` writes it down.
"""

import json
from pathlib import Path

from PySide6.QtGui import QRawFont

FONTS = Path(__file__).parents[3] / "assets" / "fonts"
KEPT = Path(__file__).parents[3] / "kiosk" / "forms" / "checks" / "advances.json"
EM = 1000
FACES = (
    ("AtkinsonHyperlegibleNext-Bold.ttf", (range(0x20, 0x250), range(0x2010, 0x2040), range(0x20A0, 0x20C0))),
    ("NotoSans-Bold.ttf", (range(0x300, 0x530), range(0x1E00, 0x1F00), range(0x2010, 0x2040), range(0x2190, 0x2194))),
    ("NotoSansArabic-Bold.ttf", (range(0x600, 0x700),)),
)


def advances() -> dict[str, int]:
    """Thousandths of the type size by character; the first face that has it, as the kiosk draws it."""
    found: dict[str, int] = {}
    for name, ranges in FACES:
        face = QRawFont(str(FONTS / name), EM)
        for character in (chr(code) for block in ranges for code in block):
            if character not in found and face.supportsCharacter(ord(character)):
                found[character] = round(face.advancesForGlyphIndexes(face.glyphIndexesForString(character))[0].x())
    return dict(sorted(found.items()))


def as_text() -> str:
    return json.dumps(advances(), ensure_ascii=True, indent=0) + "\n"


if __name__ == "__main__":
    from ui.touch.app import make_application

    application = make_application(["advances"])
    KEPT.write_text(as_text(), encoding="utf-8")
