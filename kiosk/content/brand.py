"""A council's own colours, refused where they would be hard to see."""

from typing import Annotated, Self

from pydantic import StringConstraints, model_validator

from kiosk.content.contrast import contrast
from kiosk.content.part import Part

PAGE = "#fbfaf7"
INK = "#1c1b1a"
TEXT_CONTRAST = 10.0
CONTROL_CONTRAST = 3.0

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]


class Brand(Part):
    """The main colour carries white and stands on the page; the focus colour surrounds whatever is chosen."""

    main: Colour = "#0b3a53"
    focus: Colour = "#ffc21a"

    @model_validator(mode="after")
    def _visible(self) -> Self:
        main = contrast(self.main, PAGE)
        if main < TEXT_CONTRAST:
            raise ValueError(
                f"the main colour {self.main} stands {main:.1f} to 1 from the page, not 10 to 1: choose a darker one"
            )
        focus = min(contrast(self.focus, INK), contrast(self.focus, self.main))
        if focus < CONTROL_CONTRAST:
            raise ValueError(f"the focus colour {self.focus} stands {focus:.1f} to 1 from what it surrounds; it needs 3 to 1")
        return self
