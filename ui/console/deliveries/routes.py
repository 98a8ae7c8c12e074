"""What has not reached its back office: seeing it, trying again, marking it as done by hand."""

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect, Template

from kiosk.hub.guards import require
from kiosk.hub.roles import Role
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import ConsoleRequest, go_to, page

PATH = "/deliveries"
DESK = require(Role.SUPERVISOR, Role.ADMIN)


@get(PATH, guards=[DESK], sync_to_thread=True)
def deliveries(request: ConsoleRequest, hub: TheHub, person: ThePerson) -> Template:
    """By back office, then one by one."""
    troubled = hub.deliveries.troubled()
    return page(
        request,
        "deliveries/deliveries.html",
        title="Deliveries",
        offices=hub.deliveries.offices(),
        troubled=troubled,
        late={one.back_office for one in troubled},
        earlier=hub.earlier_reports.counted(),
        names=hub.names,
        may_read=person.may(Role.SUPERVISOR),
    )


@post(f"{PATH}/{{back_office:str}}/retry", guards=[DESK], sync_to_thread=True)
def retry_all(hub: TheHub, person: ThePerson, back_office: FromPath[str]) -> Redirect:
    """Everything of one back office that did not arrive."""
    count = hub.deliveries.retry_all(back_office, person.sign_in_name)
    hub.courier.wake(back_office)
    return go_to(PATH, flash=f"{count} {'is' if count == 1 else 'are'} tried again now." if count else "There is nothing to try.")


@post(f"{PATH}/{{back_office:str}}/earlier", guards=[DESK], sync_to_thread=True)
def send_earlier(hub: TheHub, person: ThePerson, back_office: FromPath[str]) -> Redirect:
    """What came before the settings sent it there."""
    count = hub.earlier_reports.send(back_office, person.sign_in_name)
    hub.courier.wake(back_office)
    return go_to(PATH, flash=f"{count} {'report is' if count == 1 else 'reports are'} on the way to {back_office}.")


@post(f"{PATH}/{{back_office:str}}/{{submission_id:str}}/retry", guards=[DESK], sync_to_thread=True)
def retry(hub: TheHub, person: ThePerson, back_office: FromPath[str], submission_id: FromPath[str]) -> Redirect:
    """One of them, now."""
    found = hub.deliveries.retry(submission_id, back_office, person.sign_in_name)
    hub.courier.wake(back_office)
    return go_to(PATH, flash="It is tried again now." if found else "It has arrived meanwhile.")


@post(f"{PATH}/{{back_office:str}}/{{submission_id:str}}/by-hand", guards=[DESK], sync_to_thread=True)
def by_hand(hub: TheHub, person: ThePerson, back_office: FromPath[str], submission_id: FromPath[str], data: Fields) -> Redirect:
    """Somebody told the back office in another way."""
    done = hub.deliveries.by_hand(submission_id, back_office, person.sign_in_name, one(data, "their_reference"))
    return go_to(PATH, flash="Marked as done by hand." if done else "It has arrived meanwhile.")


HANDLERS = [deliveries, retry_all, send_earlier, retry, by_hand]
