"""A report as it is made for a delivery, with or without photos."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from kiosk.delivery.form_words import form_words
from kiosk.delivery.report import Report
from kiosk.delivery.report_file import ReportFile
from kiosk.delivery.settings import DeliveryRule
from kiosk.link.submission import Submission

PLAIN = DeliveryRule(form="pothole", to="streets", service_code="POTHOLE")
KEY = UUID("6ad36a53-8c3f-4b0e-9f3f-3f8fd6f8a001")
ADDRESS = {"line_1": "1 Harbour Road", "town": "Tamarside", "postcode": "TM1 1AB", "uprn": "100"}


WORDS = form_words(
    {
        "title": "Report a pothole",
        "pages": [
            {
                "fields": [
                    {"id": "place", "label": "Place"},
                    {
                        "id": "size",
                        "label": "Size",
                        "options": [{"value": "large", "text": {"en": "As large as a dinner plate"}}],
                    },
                    {
                        "id": "things",
                        "fields": [{"id": "what", "label": "What is it", "options": [{"value": "sofa", "text": "A sofa"}]}],
                    },
                ]
            }
        ],
    }
)


def report(
    answers: dict[str, object] | None = None,
    key: UUID = KEY,
    received_at: datetime | None = None,
    files: Sequence[ReportFile] = (),
) -> Report:
    said = {"place": ADDRESS, "size": "large", "email": "ada@example.org"} if answers is None else answers
    inside = Submission.model_validate(
        {
            "id": key,
            "reference": "TA000014",
            "form_id": "pothole",
            "form_version": 2,
            "kiosk_id": "TA",
            "shop_id": "tamarside",
            "language": "en",
            "ward": "Quay",
            "submitted_at": datetime(2026, 11, 21, 10, 5, tzinfo=UTC),
            "answers": said,
        }
    )
    return Report(inside, WORDS, received_at or datetime(2026, 11, 21, 10, 6, tzinfo=UTC), files)


def photo(number: int, contents: bytes = b"\xff\xd8a photo\xff\xd9", *, question: str = "photos", link: str = "") -> ReportFile:
    digest = hashlib.sha256(contents).hexdigest()
    name = f"TA000014-{number}.jpg"
    return ReportFile(UUID(int=number), question, name, "image/jpeg", len(contents), digest, lambda: contents, link)


TWO = (photo(1, b"one", link="https://hub.example/f/1"), photo(2, b"a second one", link="https://hub.example/f/2"))
