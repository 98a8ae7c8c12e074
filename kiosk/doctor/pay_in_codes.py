"""Whether the codes with which bills are paid in cash have room on the printer's paper."""

from collections.abc import Iterator

from devices.printer.barcodes import barcode_dots
from devices.printer.profile_facts import ProfileFacts, ProfileUnknown
from devices.settings import PrinterSection
from kiosk.bills.bill_layout import BillLayout
from kiosk.content.content import Content
from kiosk.content.refused import ContentRefused
from kiosk.doctor.finding import Finding, care
from kiosk.text import pick
from offline_cache.bundles import Bundles

ABOUT = "Slips to pay in cash"
REMEDY = "Give the kiosk a printer for 80 mm paper, or ask the pay points whether they take a shorter code."


def look_at_pay_in_codes(bundles: Bundles, printer: PrinterSection | None) -> Iterator[Finding]:
    """Nothing where every code has room, or there is no printer or no content to look at; others say what is wrong with those."""
    active = bundles.active
    if printer is None or active is None:
        return
    try:
        dots = ProfileFacts().profile(printer.profile).paper.dots
        layouts = Content.load(bundles.path(active)).bills.layouts
    except (ProfileUnknown, ContentRefused):
        return
    for layout in layouts:
        needed = _dots(layout)
        if layout.cash and needed > dots:
            room = f"needs {needed} dots, and the paper of {printer.profile} has {dots}"
            says = f"The code of {pick(layout.name, 'en')} {room}: in its place its figures are printed."
            yield care(ABOUT, says, REMEDY)


def _dots(layout: BillLayout) -> int:
    return barcode_dots(layout.code("0" * layout.length), layout.symbology)
