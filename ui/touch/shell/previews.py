"""The sheets and the bars, over the menu."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.menu.previews import MENU_VIEW
from ui.touch.shell.shell_view import BannerKind, HelpStage, HelpView, Overlay

BANNERS = (BannerKind.NO_CONNECTION, BannerKind.CARD_TERMINAL, BannerKind.PRINTER)
"""As many as come at once, in their order."""


def previews() -> tuple[Preview, ...]:
    helps = tuple(
        Preview(f"help-{stage.value.replace('_', '-')}", MENU_VIEW, overlay=Overlay.HELP, help=HelpView(stage, "Sam"))
        for stage in HelpStage
        if stage is not HelpStage.NONE
    )
    sheets = tuple(
        Preview(overlay.value, MENU_VIEW, overlay=overlay) for overlay in (Overlay.DISPLAY, Overlay.LEAVE, Overlay.IDLE)
    )
    speech = Preview("speech", MENU_VIEW, overlay=Overlay.DISPLAY, speech=True)
    return (*helps, *sheets, speech, Preview("banners", MENU_VIEW, banners=BANNERS, help=HelpView(HelpStage.TAKEN, "Sam")))
