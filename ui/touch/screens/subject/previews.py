"""A subject in its states."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.subject.subject_view import Availability, ServiceRow, SubjectView

BINS = (
    ServiceRow("missed", "Report a missed bin", "Tell us within two working days"),
    ServiceRow("renew", "Renew garden waste collection", "From 42 days before it runs out", price="£52.00"),
    ServiceRow("bulky", "Book a bulky waste collection", "Sofas, beds, fridges", Availability.NOT_NOW, "£38.00"),
    ServiceRow("assisted", "Help with putting your bins out", "For people who cannot move them", Availability.ELSEWHERE),
    ServiceRow("clinical", "Clinical waste", "Needles and dressings", Availability.ELSEWHERE),
)


def previews() -> tuple[Preview, ...]:
    long = tuple(
        ServiceRow(
            f"l{n}",
            "Apply for a reduction because somebody in your home is severely mentally impaired",
            "For people who live alone, with a carer, or with somebody who does not count for council tax",
            price="£1,234.00",
        )
        for n in range(7)
    )
    description = "Missed bin, garden waste, bulky items"
    return (
        Preview("normal", SubjectView("Bins and recycling", description, BINS)),
        Preview("longest", SubjectView("Council tax reductions, discounts and exemptions", description, long)),
        Preview("empty", SubjectView("Bins and recycling", description)),
    )
