"""Council news in its states."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.news.news_view import BlockKind, BlockRow, HeadlineRow, NewsView

P, H, B, C = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.BULLET, BlockKind.CONTACT
LIGHTS = (
    (P, "The shop on Quay Street stays open until 8pm this Thursday for the Christmas lights."),
    (H, "What you can do"),
    (B, "Pay a bill or your council tax"),
    (B, "Order recycling bags for the holidays"),
    (B, "Talk to somebody about your rent"),
    (P, "The lights are switched on at 6.30pm."),
    (C, "01632 960 100"),
)


def blocks(parts: tuple[tuple[BlockKind, str], ...]) -> tuple[BlockRow, ...]:
    return tuple(BlockRow(i, kind, text) for i, (kind, text) in enumerate(parts))


def previews() -> tuple[Preview, ...]:
    date = "Monday 16 November 2026"
    headlines = (
        HeadlineRow("lights", "Shop open until 8pm this Thursday", "For the Christmas lights on the quay.", date),
        HeadlineRow("bins", "Bin days over Christmas", "Most collections move by one day.", date),
        HeadlineRow("budget", "Have your say on next year’s budget", "Ten questions, and they take five minutes.", date),
    )
    return (
        Preview("all", NewsView(headlines=headlines)),
        Preview("normal", NewsView("Shop open until 8pm this Thursday", date, blocks(LIGHTS))),
        Preview("other", NewsView("Garden waste: renew now", date, blocks(LIGHTS[:1]), "Renew garden waste collection")),
        Preview("longest", NewsView("Bin days over Christmas and the New Year in every ward", date, blocks(LIGHTS * 3))),
    )
