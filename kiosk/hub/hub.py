"""The hub as its handlers see it."""

from dataclasses import dataclass

from kiosk.clock import Clock
from kiosk.content.publishing.publishing import Publishing
from kiosk.delivery.courier import Courier
from kiosk.delivery.delivery_desk import DeliveryDesk
from kiosk.delivery.earlier_reports import EarlierReports
from kiosk.delivery.file_links import FileLinks
from kiosk.handover.handed_files import HandedFiles
from kiosk.handover.handover_desk import HandoverDesk
from kiosk.help.help_desk import HelpDesk
from kiosk.hub.aside_desk import AsideDesk
from kiosk.hub.audit_book import AuditBook
from kiosk.hub.beginning_again import BeginningAgain
from kiosk.hub.content_names import ContentNames
from kiosk.hub.content_reports import ContentReports
from kiosk.hub.event_feed import EventFeed
from kiosk.hub.feedback_box import FeedbackBox
from kiosk.hub.file_keeping import FileKeeping
from kiosk.hub.keys import HubKeys
from kiosk.hub.kiosk_register import KioskRegister
from kiosk.hub.passkeys import Passkeys
from kiosk.hub.passwords import Passwords
from kiosk.hub.people_book import PeopleBook
from kiosk.hub.retention import Retention
from kiosk.hub.settings import HubSettings
from kiosk.hub.sign_in import SignIns
from kiosk.hub.storage_watch import StorageWatch
from kiosk.hub.submission_book import SubmissionBook
from kiosk.hub.submission_intake import SubmissionIntake
from kiosk.hub_store.store import HubStore
from kiosk.link.nonces import NonceBook
from kiosk.payment.payment_desk import PaymentDesk


@dataclass(frozen=True, slots=True)
class Hub:
    """One open hub, with everything its doors need."""

    settings: HubSettings
    clock: Clock
    keys: HubKeys
    store: HubStore
    storage: StorageWatch
    feed: EventFeed
    passwords: Passwords
    people: PeopleBook
    sign_ins: SignIns
    passkeys: Passkeys
    register: KioskRegister
    help_desk: HelpDesk
    submissions: SubmissionBook
    intake: SubmissionIntake
    aside: AsideDesk
    handovers: HandoverDesk
    files: HandedFiles
    file_links: FileLinks
    file_keeping: FileKeeping
    feedback: FeedbackBox
    publishing: Publishing
    content_reports: ContentReports
    nonces: NonceBook
    names: ContentNames
    audit: AuditBook
    retention: Retention
    beginning_again: BeginningAgain
    deliveries: DeliveryDesk
    earlier_reports: EarlierReports
    payments: PaymentDesk
    courier: Courier
