"""What people of the council may do at the console."""

from enum import StrEnum


class Role(StrEnum):
    """A person may have several. None contains another: what admits whom is written at each door."""

    FLOOR = "floor"
    SUPERVISOR = "supervisor"
    AUTHOR = "author"
    APPROVER = "approver"
    ADMIN = "admin"
    AUDITOR = "auditor"
    READ_ONLY = "read_only"


ROLE_NAMES = {
    Role.FLOOR: "Floor staff",
    Role.SUPERVISOR: "Supervisor",
    Role.AUTHOR: "Content author",
    Role.APPROVER: "Content approver",
    Role.ADMIN: "Administrator",
    Role.AUDITOR: "Auditor",
    Role.READ_ONLY: "Read only",
}
