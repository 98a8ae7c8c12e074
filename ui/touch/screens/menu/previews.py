"""The menu in its states."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.menu.menu_view import MenuView, NewsRow, SubjectRow
from ui.touch.shell.shell_view import BannerKind

SUBJECTS = (
    SubjectRow("pay", "pay", "Pay", "Council tax, rent, a bill or a fine"),
    SubjectRow("bins", "bins", "Bins and recycling", "Missed bin, garden waste, bulky items"),
    SubjectRow("streets", "streets", "Streets and parking", "Potholes, street lights, permits"),
    SubjectRow("housing", "housing", "Housing", "Repairs, rent, homelessness"),
    SubjectRow("council-tax", "council-tax", "Council tax and benefits", "Moving, discounts, help with costs"),
    SubjectRow("births", "births", "Births, deaths, marriages", "Register, book, order a copy"),
    SubjectRow("check", "check", "Check on something", "You have a reference or a slip"),
    SubjectRow("person", "person", "See someone", "Take a ticket or book a time"),
)
NEWS = (
    NewsRow("lights", "Shop open until 8pm this Thursday"),
    NewsRow("bins", "Bin days over Christmas"),
)
URGENT = "In danger, or nowhere to sleep tonight? Tell us now"
LONG = tuple(
    SubjectRow(
        f"long-{i}",
        icon,
        "Council tax reductions, discounts and exemptions",
        "Moving in, moving out, single people, students, carers, empty homes and help with costs",
    )
    for i, icon in enumerate(("council-tax", "housing", "community", "care", "parking", "benefits", "home", "garden-waste"))
)


ALL_NEWS = 5
MENU_VIEW = MenuView(SUBJECTS, URGENT, NEWS, ALL_NEWS)
NINE = MenuView(
    (*SUBJECTS[:7], SubjectRow("community", "community", "Your council", "Complain, have your say"), SUBJECTS[7]),
    URGENT,
    NEWS,
    ALL_NEWS,
)


def previews() -> tuple[Preview, ...]:
    return (
        Preview("normal", NINE, can_back=False),
        Preview("longest", MenuView(LONG, f"{URGENT}, day or night, in any language you speak", NEWS, ALL_NEWS), can_back=False),
        Preview("other", MENU_VIEW, can_back=False),
        Preview("empty", MenuView(SUBJECTS[:4]), can_back=False),
        Preview("failed", MENU_VIEW, can_back=False, banners=(BannerKind.PRINTER, BannerKind.NO_CONNECTION)),
    )
