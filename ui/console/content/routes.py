"""Every door of the content pages."""

from litestar import Router
from litestar.di import Provide

from kiosk.content.publishing.previewer import Previewer
from kiosk.hub.roles import Role
from ui.console.content import (
    coming_and_going,
    condition_pages,
    editor,
    form_build,
    form_costs,
    form_lists,
    lists,
    menu,
    new_service,
    past,
    releasing,
    service_pages,
    value_pages,
)
from ui.console.content.kiosk_previewer import KioskPreviewer
from ui.console.shell.nav import NavItem

PATH = "/content"


def content_router(previewer: Previewer) -> Router:
    """With what draws the previews."""
    return Router(
        path=PATH,
        dependencies={"previewer": Provide(lambda: previewer, sync_to_thread=False)},
        route_handlers=[
            lists.overview,
            lists.services,
            lists.news,
            lists.forms,
            lists.form,
            lists.calendar,
            menu.menu,
            menu.move,
            menu.take_service_out,
            new_service.ask,
            new_service.begin,
            form_build.add_page,
            form_build.change_page,
            form_build.add_question,
            form_build.change_question,
            form_build.set_end,
            form_lists.calculations,
            form_lists.add_calculation,
            form_lists.add_declaration,
            form_lists.change_list,
            form_lists.set_languages,
            form_costs.costs,
            form_costs.add_line,
            form_costs.prices,
            form_costs.save_prices,
            condition_pages.condition,
            condition_pages.save_condition,
            value_pages.value,
            value_pages.save_value,
            service_pages.settings,
            service_pages.save_settings,
            service_pages.ways,
            service_pages.save_ways,
            past.history,
            past.bring_back,
            coming_and_going.begin_news,
            coming_and_going.take_news_out,
            coming_and_going.set_day,
            coming_and_going.usual_day,
            coming_and_going.set_week,
            coming_and_going.add_event,
            coming_and_going.take_event_out,
            editor.edit,
            editor.save,
            editor.check,
            editor.preview,
            releasing.publish_page,
            releasing.publish,
            releasing.planned,
            releasing.approve,
            releasing.withdraw,
            releasing.releases,
            releasing.roll_back,
            releasing.release,
            releasing.promote,
            releasing.take_back,
        ],
    )


HANDLERS = [content_router(KioskPreviewer())]
NAV = [NavItem("Content", PATH, frozenset({Role.AUTHOR, Role.APPROVER}))]
