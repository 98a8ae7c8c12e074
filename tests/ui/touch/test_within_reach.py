"""With the controls moved down, somebody who sits reaches all of them: the lower 310 mm of an upright panel."""

import pytest

from ui.touch.gallery.audit import MM_PER_INCH, targets, visible_items
from ui.touch.gallery.catalogue import previews_of, screen_names
from ui.touch.gallery.exhibition import Exhibition, Frame

HIGHEST_MM = 310
"""Above the panel's lower edge: within 380 to 1,220 mm from the floor wherever that edge stands between 380 and 910 mm."""
FOR_EVERYBODY = {"attract", "closed", "goodbye", "sorry", "language"}
"""Before there was a choice, or after it was set back."""


@pytest.mark.parametrize("screen", sorted(set(screen_names()) - FOR_EVERYBODY))
def test_controls_moved_down_are_within_reach(portrait: Exhibition, screen: str) -> None:
    for preview in previews_of(screen)[:8]:
        portrait.hang(screen, preview, Frame(controls_down=True))
        panel = portrait.window.contentItem()
        highest = panel.height() - HIGHEST_MM / MM_PER_INCH * 100
        above = [one.name for one in targets(visible_items(panel)) if one.area.top() < highest]
        assert above == [], preview.name
