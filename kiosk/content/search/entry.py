"""One thing that can be found."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.content.news import NewsItem
from kiosk.content.service import Service


class EntryKind(StrEnum):
    SERVICE = "service"
    NEWS = "news"


@dataclass(frozen=True, slots=True)
class Entry:
    """Its words by language: what it is called, what else people call it, and what is said about it."""

    kind: EntryKind
    id: str
    title: Mapping[str, str]
    summary: Mapping[str, str]
    called: Mapping[str, tuple[str, ...]]
    urgent: bool = False
    lgsl: int | None = None

    @classmethod
    def of_service(cls, service: Service) -> "Entry":
        return cls(EntryKind.SERVICE, service.id, service.title, service.summary, service.synonyms, service.urgent, service.lgsl)

    @classmethod
    def of_news(cls, item: NewsItem) -> "Entry":
        return cls(EntryKind.NEWS, item.id, item.title, item.summary, {})
