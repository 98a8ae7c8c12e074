"""What the resting screen shows."""

from dataclasses import dataclass

from ui.touch.screens.language.language_view import LanguageRow


@dataclass(frozen=True, slots=True)
class AttractView:
    """Times are written as people read them in the shop's first language ("8pm"); `until` is empty while closed."""

    council: str = ""
    shop: str = ""
    until: str = ""
    opens: str = ""
    """When closed: "Monday at 9am"."""
    reason: str = ""
    """Why today differs: "Late opening for the Christmas lights"."""
    headline: str = ""
    """One item of news, or nothing."""
    languages: tuple[LanguageRow, ...] = ()
