"""The sheets and the bars, over the menu."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.menu.menu_view import MenuView
from ui.touch.screens.menu.previews import NEWS, SUBJECTS, URGENT
from ui.touch.shell.shell_view import BannerKind, HelpStage, HelpView, Overlay

MENU = MenuView(SUBJECTS, URGENT, NEWS)


def previews() -> tuple[Preview, ...]:
    helps = tuple(
        Preview(f"help-{stage.value.replace('_', '-')}", MENU, overlay=Overlay.HELP, help=HelpView(stage, "Sam"))
        for stage in HelpStage
        if stage is not HelpStage.NONE
    )
    sheets = tuple(Preview(overlay.value, MENU, overlay=overlay) for overlay in (Overlay.DISPLAY, Overlay.LEAVE, Overlay.IDLE))
    return (*helps, *sheets, Preview("banners", MENU, banners=tuple(BannerKind), help=HelpView(HelpStage.TAKEN, "Sam")))
