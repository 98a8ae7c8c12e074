"""The resting screen in its states."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.attract.attract_view import AttractView
from ui.touch.screens.language.language_view import LanguageRow

TONGUES = ("English", "Cymraeg", "Polski", "العربية", "Українська", "Română", "简体中文")
LANGUAGES = tuple(LanguageRow(str(i), name) for i, name in enumerate(TONGUES))
COUNCIL = "Tamarside Council"
SHOP = "First-stop shop, Quay Street"


def previews() -> tuple[Preview, ...]:
    late = "Open late for the Christmas lights on the quay"
    return (
        Preview("normal", AttractView(COUNCIL, SHOP, until="8pm", headline=late, languages=LANGUAGES), bars=False),
        Preview(
            "other", AttractView(COUNCIL, SHOP, opens="Monday at 9am", reason="Bank holiday", languages=LANGUAGES), bars=False
        ),
        Preview("empty", AttractView(COUNCIL), bars=False),
    )
