"""A text cut into comparable words."""

import re
import unicodedata

NOT = "not"
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
_PIECE = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")
_HAN_RUN = re.compile(rf"^[{_HAN}]")
_NEGATION = re.compile(
    r"\b(?:(\w+)n't|(cannot)|(can't|wont|didnt|doesnt|isnt|wasnt|havent|hasnt|couldnt|wouldnt|dont|cant))(?!\w)"
)
_SIMPLE = re.compile(r"(?:(?!nt|cannot)[\w -])+")
"""Nothing to fold, join or negate, as in most of the thousands of sayings."""
_POSSESSIVE = re.compile(r"'s\b")
_ARABIC = str.maketrans({"ة": "ه", "ى": "ي", "ـ": "", "ؤ": "و", "ئ": "ي", "ک": "ك", "ی": "ي"})


def words(text: str) -> list[str]:
    """Lower case, no accents, no apostrophes; "wasn't" is "not"; Chinese as overlapping pairs of characters."""
    found: list[str] = []
    for piece in _PIECE.findall(_plain(text)):
        found.extend(_pairs(piece) if _HAN_RUN.match(piece) else [piece])
    return found


def _plain(text: str) -> str:
    if text.isascii() and _SIMPLE.fullmatch(lower := text.lower()):
        return lower
    text = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("&", " and ")
    text = _NEGATION.sub(f" {NOT} ", text)
    text = _POSSESSIVE.sub("", text).replace("'", "")
    if text.isascii():
        return text
    spread = unicodedata.normalize("NFD", text)
    bare = "".join(letter for letter in spread if unicodedata.category(letter) != "Mn")
    return unicodedata.normalize("NFC", bare).translate(_ARABIC).replace("ł", "l").replace("đ", "d")


def _pairs(run: str) -> list[str]:
    return [run] if len(run) == 1 else [run[at : at + 2] for at in range(len(run) - 1)]
