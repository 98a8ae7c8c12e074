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


def previews() -> tuple[Preview, ...]:
    renew = ServiceView("renew", "Renew garden waste collection", SUMMARY, here=True, cost="£52.00 a bin", ways=WAYS)
    title = "Apply for a discretionary housing payment or a council tax reduction"
    return (
        Preview("normal", renew),
        Preview("failed", ServiceView("badge", "Print a parking permit", SUMMARY, here=True, hindrance="printer", ways=WAYS)),
        Preview("no-room", replace(renew, hindrance="room")),
        Preview("without-cards", replace(renew, lacks=("cards", "receipt"))),
        Preview("other", ServiceView("assisted", "Help with putting your bins out", SUMMARY, ways=(*WAYS, NIGHT))),
        Preview("longest", ServiceView("l", title, f"{SUMMARY} {SUMMARY}", here=True, cost="Nothing", ways=(*WAYS, NIGHT))),
    )
