"""What a handler can ask for by the name of its parameter: the hub, who is signed in, which kiosk asks."""

from litestar.di import NamedDependency

from kiosk.hub.hub import Hub
from kiosk.hub.kiosk_register import KnownKiosk
from kiosk.hub.person import Person

TheHub = NamedDependency[Hub]
ThePerson = NamedDependency[Person]
TheKiosk = NamedDependency[KnownKiosk]
