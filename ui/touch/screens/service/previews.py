"""A service in its states."""

from dataclasses import replace

from ui.touch.gallery.preview import Preview
from ui.touch.screens.service.service_view import ServiceView, WayKind, WayRow

WAYS = (
    WayRow(WayKind.PHONE, "01632 960 100", "Open now, until 8pm"),
    WayRow(WayKind.COUNTER, "Take a ticket at the desk", "About 15 minutes to wait"),
)
NIGHT = WayRow(WayKind.OUT_OF_HOURS, "01632 960 999", "After 5pm and at weekends")
SUMMARY = "Keep your brown bin emptied every two weeks from March to November."
NEEDS = ("Your postcode", "A bank card for the payment", "The number of bins you want")


def previews() -> tuple[Preview, ...]:
    renew = ServiceView("renew", "Renew garden waste collection", SUMMARY, True, "", "£52.00 a bin", 3, NEEDS, WAYS)
    not_now = "We cannot take cards here just now. You can pay at the counter."
    return (
        Preview("normal", renew),
        Preview("failed", ServiceView("renew", "Renew garden waste collection", SUMMARY, why_not=not_now, ways=WAYS)),
        Preview("without-cards", replace(renew, lacks=("cards", "receipt"))),
        Preview("without-printer", ServiceView("badge", "Print a parking permit", SUMMARY, True, "printer", ways=WAYS)),
        Preview("other", ServiceView("assisted", "Help with putting your bins out", SUMMARY, ways=(*WAYS, NIGHT))),
        Preview(
            "longest",
            ServiceView(
                "l",
                "Apply for a discretionary housing payment or a council tax reduction",
                SUMMARY * 2,
                True,
                "",
                "Nothing",
                25,
                NEEDS * 2,
                (*WAYS, NIGHT),
            ),
        ),
    )
