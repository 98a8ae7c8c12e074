"""The JSON Schema of each content file."""

from pydantic import BaseModel

from kiosk.content.calendar import Calendars
from kiosk.content.catalogue import Catalogue
from kiosk.content.news import News
from kiosk.content.search.plain_words import PlainWords
from kiosk.content.shop import ShopSheet
from kiosk.content.texts import Texts


def schema_of(name: str) -> dict[str, object]:
    """Of `catalogue`, `news`, `calendar`, `shop`, `texts` or `plain_words`; KeyError for another name."""
    files: dict[str, type[BaseModel]] = {
        "catalogue": Catalogue,
        "news": News,
        "calendar": Calendars,
        "shop": ShopSheet,
        "texts": Texts,
        "plain_words": PlainWords,
    }
    return files[name].model_json_schema()
