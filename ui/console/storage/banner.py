"""What the banner says, and to whom."""

from kiosk.doctor.finding import Finding
from kiosk.doctor.hub_storage import storage_finding
from kiosk.hub.person import Person
from kiosk.hub.roles import Role
from kiosk.hub.storage_watch import StorageWatch

TOLD = (Role.ADMIN, Role.SUPERVISOR)
"""Who can see to it; floor staff have their visitors."""


def storage_banner(watch: StorageWatch, person: Person | None) -> list[Finding] | None:
    """One for each trouble; None for somebody who is not told."""
    if person is None or not person.may(*TOLD):
        return None
    return [storage_finding(trouble) for trouble in watch.troubles]
