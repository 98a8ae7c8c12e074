"""The choice of language."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.language.language_view import LanguageRow, LanguageView

TAGS = ("en", "cy", "pl", "ar", "uk", "ro", "zh-CN")
NAMES = ("English", "Cymraeg", "Polski", "العربية", "Українська", "Română", "简体中文")
LANGUAGES = tuple(LanguageRow(tag, name) for tag, name in zip(TAGS, NAMES, strict=True))


def previews() -> tuple[Preview, ...]:
    return (Preview("normal", LanguageView(LANGUAGES, "en")),)
