"""The word that marks a reprint, in each language a receipt can be in."""

_WORDS = {
    "en": "COPY",
    "cy": "COPI",
    "pl": "KOPIA",
    "ar": "نسخة",
    "uk": "КОПІЯ",
    "ro": "COPIE",
    "zh": "副本",
    "ckb": "کۆپی",
    "ur": "نقل",
    "fa": "رونوشت",
}


def copy_word(language: str) -> str:
    """English for a language that is not listed: a copy is never unmarked. `language` is a BCP 47 tag."""
    return _WORDS.get(language.split("-")[0].lower(), _WORDS["en"])
