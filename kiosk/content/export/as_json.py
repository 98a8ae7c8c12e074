"""The catalogue, news, calendar and shops in one JSON document, for a website or an app."""

from kiosk.content.content import Content


def as_json(content: Content) -> dict[str, object]:
    """All languages; `owner` and trials stay inside."""
    return {
        "council": content.council.model_dump(mode="json"),
        "languages": [language.model_dump(mode="json") for language in content.languages],
        "subjects": [subject.model_dump(mode="json") for subject in content.subjects],
        "services": [
            service.model_dump(mode="json", exclude={"owner": True, "available": {"trial": True}}, exclude_none=True)
            for service in content.services
        ],
        "news": [item.model_dump(mode="json", exclude={"owner": True}, exclude_none=True) for item in content.news],
        "shops": [shop.model_dump(mode="json") for shop in content.sheet.shops],
        "calendars": [calendar.model_dump(mode="json", exclude_none=True) for calendar in content.calendars.shops],
    }
