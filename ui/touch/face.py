"""What the first frame shows, kept from the last start, so that it can be painted before anything else is read."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from kiosk.content.content import Content
    from kiosk.settings import KioskSettings


@dataclass(frozen=True, slots=True)
class Face:
    """Nothing in here changes with the hour: opening times follow a moment later."""

    portrait: bool
    full_screen: bool
    ppi: float
    main: str
    focus: str
    council: str
    shop: str
    languages: tuple[tuple[str, str], ...]
    """Tag and own name of each."""

    @classmethod
    def of(cls, settings: "KioskSettings", content: "Content", shop_id: str) -> Self:
        from kiosk.language import SOURCE_LANGUAGE
        from kiosk.text import pick

        brand = content.council.brand
        return cls(
            portrait=settings.screen.orientation == "portrait",
            full_screen=settings.screen.full_screen,
            ppi=settings.screen.pixels_per_inch,
            main=brand.main or "",
            focus=brand.focus or "",
            council=pick(content.council.name, SOURCE_LANGUAGE),
            shop=pick(content.shop(shop_id).name, SOURCE_LANGUAGE),
            languages=tuple((language.tag, language.name) for language in content.languages),
        )

    @classmethod
    def kept(cls, file: Path, made_from: Iterable[Path]) -> Self | None:
        """The face of the last start, if settings and content are still those it was made from."""
        try:
            kept = json.loads(file.read_text(encoding="utf-8"))
            if kept.pop("made_from") != _digest(made_from):
                return None
            languages = tuple((tag, name) for tag, name in kept.pop("languages"))
            return cls(**kept, languages=languages)
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def keep(self, file: Path, made_from: Iterable[Path]) -> None:
        """For the next start. A disk that does not take it costs that start a moment and nothing else."""
        try:
            body = json.dumps({**asdict(self), "made_from": _digest(made_from)}, ensure_ascii=False)
            fresh = file.with_suffix(".new")
            fresh.write_text(body, encoding="utf-8")
            fresh.replace(file)
        except OSError:
            return


def _digest(files: Iterable[Path]) -> str:
    return sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()
