"""The part of a word that stays the same through its plurals and endings, roughly, per language.

Only has to be the same on both sides: the word in the catalogue and the word someone types.
"""

import re

_WELSH_MUTATIONS = (
    ("ngh", "c"), ("mh", "p"), ("nh", "t"), ("ph", "p"), ("th", "t"), ("ch", "c"), ("ng", "g"), ("dd", "d"),
    ("rh", "r"), ("ll", "l"), ("b", "p"), ("f", "p"), ("m", "p"), ("d", "t"), ("n", "t"), ("g", "c"),
)  # fmt: skip
_WELSH_ENDINGS = re.compile(r"(?:iadau|oedd|ydd|iau|ion|iaid|adau|au|on|od|i)$")
_SLAVIC_ENDINGS = re.compile(
    r"(?:ami|ach|ego|emu|owie|ow|om|ym|ymi|ej|ie|[aeiouy]|ами|ями|ах|ях|ого|ому|ою|ею|ів|їв|ій|ом|ем|им|их|[аеиіоуюяїйь])$"
)
_ROMANIAN_ENDINGS = re.compile(r"(?:elor|ilor|ului|urile|uri|ele|ile|lor|lui|ul|le|ii|ei|[aeiou])$")
_ARABIC_BEFORE = re.compile(r"^(?:وال|بال|كال|فال|لل|ال|و(?=\w{4}))")
_ARABIC_AFTER = re.compile(r"(?:ات|ون|ين|ها|هم|ية|يه|ه|ي)$")
_ENGLISH_ENDINGS = (
    ("ing", 3), ("ed", 3), ("er", 5), ("ly", 4), ("ment", 4), ("al", 4), ("ness", 4), ("ance", 4), ("ence", 5),
    ("able", 4), ("ate", 5),
)  # fmt: skip
_VOWEL = re.compile("[aeiouy]")
_LOST_E = re.compile("[^aeiou][aeiou][^aeiouwxy]")
_SHORT = 3


def stem(word: str, language: str) -> str:
    """Of one word as `words` gives it."""
    if len(word) <= _SHORT or not word[0].isalpha():
        return word
    match language:
        case "cy":
            return _cut(word, _WELSH_ENDINGS)
        case "ar":
            return _cut(_cut(word, _ARABIC_BEFORE), _ARABIC_AFTER)
        case "pl" | "uk":
            return _cut(word, _SLAVIC_ENDINGS)
        case "ro":
            return _cut(word, _ROMANIAN_ENDINGS)
        case "en":
            return _english(word)
        case _:
            return word


def roots(word: str) -> tuple[str, ...]:
    """A Welsh word with its beginning made common to all its mutations, so that finiau, miniau and biniau agree.

    A first g falls away (gostyngiad, ostyngiad), so a word that begins as if it had lost one has a second root.
    """
    if len(word) <= _SHORT:
        return (word,)
    for mutated, common in _WELSH_MUTATIONS:
        if word.startswith(mutated):
            return (common + word[len(mutated) :],)
    return (word, "c" + word) if word[0] in "aeiouwy" else (word,)


def _cut(word: str, ending: re.Pattern[str]) -> str:
    """As often as it can be cut and leaves enough of a word."""
    while len(shorter := ending.sub("", word)) >= _SHORT and shorter != word:
        word = shorter
    return word


def _english(word: str) -> str:
    word = _singular(word)
    if word.endswith(("tion", "sion")) and len(word) > len("station"):
        return word.removesuffix("ion")
    for ending, least in _ENGLISH_ENDINGS:
        shorter = word.removesuffix(ending)
        if shorter != word and len(shorter) >= least and _VOWEL.search(shorter):
            word = _with_lost_e(_undoubled(shorter))
            break
    if len(word) > _SHORT + 1 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if len(word) > _SHORT and word.endswith("y") else word


def _with_lost_e(word: str) -> str:
    """car(ing) and mov(ing) had an e, pay(ing) and fix(ing) had none."""
    return word + "e" if _LOST_E.fullmatch(word) else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORT + 1:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _undoubled(word: str) -> str:
    if len(word) > _SHORT and word[-1] == word[-2] and word[-1] not in "lsz":
        return word[:-1]
    return word
