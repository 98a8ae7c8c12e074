"""Languages by the names that authors of forms give them."""

import re

_NAMES = {
    "en": "english",
    "cy": "welsh cymraeg",
    "gd": "gaelic gàidhlig",
    "ga": "irish gaeilge",
    "pl": "polish polski",
    "ar": "arabic عربي العربية",
    "uk": "ukrainian українська",
    "ru": "russian русский",
    "ro": "romanian română romana",
    "fr": "french français francais",
    "es": "spanish español espanol",
    "pt": "portuguese português portugues",
    "de": "german deutsch",
    "it": "italian italiano",
    "nl": "dutch nederlands",
    "bn": "bengali bangla বাংলা",
    "hi": "hindi हिन्दी",
    "ur": "urdu اردو",
    "pa": "punjabi panjabi",
    "gu": "gujarati",
    "ta": "tamil",
    "ne": "nepali",
    "zh": "chinese mandarin 中文",
    "vi": "vietnamese",
    "tr": "turkish türkçe turkce",
    "ku": "kurdish kurmanji",
    "ckb": "sorani",
    "fa": "farsi persian dari فارسی",
    "ps": "pashto",
    "so": "somali",
    "sw": "swahili kiswahili",
    "am": "amharic",
    "ti": "tigrinya",
    "lt": "lithuanian",
    "lv": "latvian",
    "sk": "slovak",
    "cs": "czech",
    "hu": "hungarian",
    "bg": "bulgarian",
    "el": "greek",
    "sq": "albanian",
    "yue": "cantonese",
    "th": "thai",
    "tl": "tagalog filipino",
    "id": "indonesian",
    "my": "burmese",
    "ja": "japanese",
    "ko": "korean",
    "he": "hebrew",
    "yi": "yiddish",
    "ht": "creole",
    "rw": "kinyarwanda",
    "ha": "hausa",
    "yo": "yoruba",
    "ig": "igbo",
}
_TAGS = {name: tag for tag, names in _NAMES.items() for name in names.split()}
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LONGEST_PART = 8


def language_tag(name: str) -> str:
    """ "English (en)" is en, "Welsh" is cy; a name nobody knows becomes a private tag of its own, so that no two are mixed up."""
    bracket = re.search(r"\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\)", name)
    if bracket:
        return bracket.group(1)
    plain = " ".join(name.lower().split())
    if plain in ("default", ""):
        return "en"
    if plain in _TAGS:
        return _TAGS[plain]
    if _TAG.fullmatch(plain):
        return plain
    known = next((_TAGS[word] for word in re.findall(r"\w+", plain) if word in _TAGS), None)
    return known or f"x-{re.sub(r'[^a-z0-9]', '', plain)[:_LONGEST_PART] or 'other'}"
