"""Days and times as people read them, in each language, with digits that everybody here can read."""

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale, QTime

_LOCALES = {"en": "en_GB", "cy": "cy_GB", "ar": "ar_AE", "zh-Hans": "zh_CN"}
_TWELVE_HOURS = frozenset({"en", "cy"})


def _locale(language: str) -> QLocale:
    return QLocale(_LOCALES.get(language, language))


def day(when: date, language: str) -> str:
    """Thursday 4 December 2026."""
    return _locale(language).toString(QDate(when.year, when.month, when.day), "dddd d MMMM yyyy")


def weekday(when: date, language: str) -> str:
    """Thursday."""
    return _locale(language).toString(QDate(when.year, when.month, when.day), "dddd")


def hour(when: time | datetime, language: str) -> str:
    """8pm, 8:30pm; 20:30 where half a day is not counted in twelve."""
    pattern = "HH:mm"
    if language in _TWELVE_HOURS:
        pattern = "hap" if when.minute == 0 else "h:mmap"
    return _locale(language).toString(QTime(when.hour, when.minute), pattern)


def day_and_hour(when: datetime, language: str) -> str:
    """Thursday 4 December 2026, 8:30pm."""
    return f"{day(when.date(), language)}, {hour(when, language)}"
