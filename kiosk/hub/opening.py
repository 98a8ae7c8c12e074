"""Opening a hub: its folder, its database brought up to date, its keys."""

from sqlalchemy import Connection

from kiosk.clock import Clock
from kiosk.content.publishing.press import Press
from kiosk.content.publishing.publishing import Publishing
from kiosk.content.publishing.showcase import Showcase
from kiosk.delivery.back_offices import SecretMissing, adapters_of
from kiosk.delivery.courier import Courier
from kiosk.delivery.delivery_desk import DeliveryDesk
from kiosk.delivery.delivery_queue import DeliveryQueue
from kiosk.delivery.earlier_reports import EarlierReports
from kiosk.delivery.file_links import FileLinks
from kiosk.delivery.token_book import TokenBook
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
from kiosk.hub.hub import Hub
from kiosk.hub.keys import HubKeys
from kiosk.hub.kiosk_register import KioskRegister
from kiosk.hub.passkeys import Passkeys
from kiosk.hub.passwords import Passwords
from kiosk.hub.people_book import PeopleBook
from kiosk.hub.report_opener import ReportOpener
from kiosk.hub.retention import Retention
from kiosk.hub.second_copy import SecondCopy
from kiosk.hub.settings import HubSettings, HubSettingsWrong
from kiosk.hub.sign_in import SignIns
from kiosk.hub.storage_watch import StorageWatch
from kiosk.hub.stored_nonces import StoredNonces
from kiosk.hub.submission_book import SubmissionBook
from kiosk.hub.submission_intake import SubmissionIntake
from kiosk.hub_store import events
from kiosk.hub_store.engine import open_engine, sqlite_url
from kiosk.hub_store.schema import bring_up_to_date
from kiosk.hub_store.store import HubStore
from kiosk.link.messages import ReleasePublished
from kiosk.link.nonces import Nonces
from kiosk.payment.payment_desk import PaymentDesk


def open_hub(settings: HubSettings, clock: Clock, passwords: Passwords | None = None) -> Hub:
    """Makes what is missing. Close with `hub.store.close()`. Raises HubSettingsWrong."""
    settings.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    store = open_store(settings)
    feed, passwords, keys = EventFeed(store), passwords or Passwords(), HubKeys(settings.folder / "keys")
    store.when_written(feed.wake)
    names = ContentNames(store, clock)
    queue = DeliveryQueue(store, clock, settings.deliveries)
    copy = SecondCopy(settings.second_copy, settings.second_copy_lasts, clock)
    retention, publishing = Retention(store, clock, names, copy), _publishing(settings, store, clock)
    submissions = SubmissionBook(store, clock, keys.sealing_for)
    files = HandedFiles(store, clock, keys.sealing_for)
    links = FileLinks(settings.public_url, keys.session_secret, settings.file_links_last, clock)
    sign_ins = SignIns(store, clock, passwords, settings)
    return Hub(
        settings=settings,
        clock=clock,
        keys=keys,
        store=store,
        storage=StorageWatch(settings),
        feed=feed,
        passwords=passwords,
        people=PeopleBook(store, clock, passwords),
        sign_ins=sign_ins,
        passkeys=Passkeys(store, clock, sign_ins),
        register=KioskRegister(store, clock, settings.kiosk_silent_after),
        help_desk=HelpDesk(store, clock),
        submissions=submissions,
        intake=SubmissionIntake(store, clock, queue, copy),
        aside=AsideDesk(store, clock),
        handovers=HandoverDesk(store, clock, keys, copy.photos, settings.handover_lasts),
        files=files,
        file_links=links,
        file_keeping=FileKeeping(store, submissions, files, copy.photos),
        feedback=FeedbackBox(store, clock),
        publishing=publishing,
        content_reports=ContentReports(store, clock),
        nonces=Nonces(clock.now().timestamp()) if store.embedded else StoredNonces(store),
        names=names,
        audit=AuditBook(store),
        retention=retention,
        beginning_again=BeginningAgain(store, clock, queue, publishing.showcase, copy, retention),
        deliveries=DeliveryDesk(store, clock, settings.back_offices),
        earlier_reports=EarlierReports(store, clock, settings.deliveries),
        payments=PaymentDesk(store, clock),
        courier=_courier(settings, clock, queue, TokenBook(store, clock), ReportOpener(submissions, names, files, links)),
    )


def open_store(settings: HubSettings) -> HubStore:
    """The database by its URL, or the file in the hub's folder, with every migration done."""
    store = HubStore(open_engine(settings.database_url or sqlite_url(settings.folder / "hub.sqlite")))
    with store.writing() as connection:
        bring_up_to_date(connection)
    return store


def _courier(settings: HubSettings, clock: Clock, queue: DeliveryQueue, tokens: TokenBook, open_report: ReportOpener) -> Courier:
    try:
        adapters = adapters_of(settings.back_offices, settings.secrets, settings.zone, clock)
    except SecretMissing as missing:
        raise HubSettingsWrong(f"{settings.folder / 'hub.toml'}: back_offices: {missing}") from missing
    return Courier(adapters, settings.deliveries, queue, tokens, open_report)


def _publishing(settings: HubSettings, store: HubStore, clock: Clock) -> Publishing:
    """With its keys made, and with whatever a crash kept from the kiosks shown now."""

    def announce(connection: Connection, release: int) -> None:
        events.append(connection, ReleasePublished(release=release), at=clock.now())

    press = Press(settings.folder / "content", settings.folder / "keys" / "content", clock)
    showcase = Showcase(store, press, clock, announce)
    publishing = Publishing(store, showcase, clock, two_people=settings.two_person_publishing)
    publishing.showcase.mend()
    return publishing
