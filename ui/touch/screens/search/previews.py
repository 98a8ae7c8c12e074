"""The search in its states."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.search.search_view import ResultKind, ResultRow, SearchView

RESULTS = (
    ResultRow("missed", ResultKind.SERVICE, "Report a missed bin", "Tell us within two working days"),
    ResultRow("new", ResultKind.SERVICE, "Order a new or bigger bin", "For broken, stolen or too small bins"),
    ResultRow("clinical", ResultKind.SERVICE, "Clinical waste", "Needles and dressings", here=False),
    ResultRow("xmas", ResultKind.NEWS, "Bin days over Christmas", "Most collections move by one day"),
)
URGENT = ResultRow("homeless", ResultKind.SERVICE, "Nowhere to sleep tonight", "We help you now", urgent=True)
SUGGESTIONS = ("Pay a bill", "Missed bin", "Council tax when I move", "Report a pothole")


def previews() -> tuple[Preview, ...]:
    return (
        Preview("normal", SearchView("my bin wasn't emptied", RESULTS)),
        Preview("typing", SearchView("somewhere to sleep", (URGENT, *RESULTS[:2])), raised="search-entry"),
        Preview("empty", SearchView(suggestions=SUGGESTIONS)),
        Preview("failed", SearchView("xylophone lessons")),
    )
