"""Letting this kiosk into its hub by a one-time code, on the command line; trouble becomes a sentence that says what to do."""

import argparse
import sys
from pathlib import Path
from typing import assert_never

from kiosk.event_log.open_log import open_log
from kiosk.link.enrolment import enrol
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.settings import KioskSettings, SettingsUnreadable
from ui import log_events
from ui.commands.first_settings import write_first_settings

_NEW_CODE = "Make a new one on the console's Kiosks page, or with first-stop hub enrol-code."
_SAME_CODE = "Give the same code again: it stays good for this kiosk until it runs out."
_CODE_SENTENCES = {
    "no_such_code": f"The hub knows no such code. Is it spelt as shown? If so, it is of another hub, or void. {_NEW_CODE}",
    "code_used": f"This code has been used already. {_NEW_CODE}",
    "code_expired": f"This code has run out: it lasts 24 hours. {_NEW_CODE}",
    "no_ids_left": "This hub has let in as many kiosks as there are ids for. It takes no more.",
}


def enrol_this_kiosk(folder: Path, settings_file: Path, options: argparse.Namespace) -> int:
    try:
        if options.settings is None:
            write_first_settings(settings_file)
        settings = KioskSettings.read(settings_file)
    except SettingsUnreadable as unreadable:
        print(unreadable, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{settings_file} cannot be written: {error.strerror}. {_SAME_CODE}", file=sys.stderr)
        return 1
    url = str(settings.hub.url)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.chmod(0o700)
        open_log("enrol", folder)
        with log_events.kiosk_enrol():
            identity = enrol(folder, url, options.enrol, settings.name, options.fingerprint)
    except OSError as error:
        print(f"{folder} cannot be written: {error.strerror}. Nothing has changed. {_SAME_CODE}", file=sys.stderr)
        return 1
    except LinkFault as fault:
        where = f"the hub's address stands under [hub] url in {settings_file}"
        print(f"This kiosk was not enrolled at {url} ({where}).\n{_sentence(fault)}", file=sys.stderr)
        return 1
    print(f"This is now kiosk {identity.kiosk_id} of shop {identity.shop_id}. Show it: first-stop kiosk --data {folder.parent}")
    return 0


def _sentence(fault: LinkFault) -> str:
    match fault.reason:
        case LinkReason.UNREACHABLE:
            return f"Nothing answers there, or the line broke. Does the hub run, and is the address right? {_SAME_CODE}"
        case LinkReason.TOO_SLOW:
            return f"The hub did not answer in time. {_SAME_CODE}"
        case LinkReason.HUB_TROUBLE if fault.status == 429:
            return f"There were too many tries from this address. Wait a minute. {_SAME_CODE}"
        case LinkReason.HUB_TROUBLE:
            return f"The hub is in trouble (it answered {fault.status}); its log says why. {_SAME_CODE}"
        case LinkReason.UNTRUSTED:
            return (
                "The certificate there is not known here, so the code was not told. Where the hub made its certificate itself, "
                "give --fingerprint as it stands beside the code; if you did, something else stands in the hub's place."
            )
        case LinkReason.OUT_OF_TIME:
            return (
                "The certificate there is not good at the time of this machine's clock. Is it right (date), or is the "
                f"certificate too old? {_SAME_CODE}"
            )
        case LinkReason.PLAIN_HTTP:
            return (
                "Beyond this machine a hub is reached by https alone: make its certificate with first-stop hub init --tls NAME."
            )
        case LinkReason.UNKNOWN_AUTHORITY:
            return (
                "This machine does not know the authority that signed the hub's certificate. Name it in the hub's hub.toml "
                f"(certificate_authority), or add it to this machine's own. {_SAME_CODE}"
            )
        case LinkReason.STILL_WAITING:
            return f"Not while {fault.detail}."
        case LinkReason.REFUSED | LinkReason.NOT_RECOGNISED:
            return _CODE_SENTENCES.get(fault.detail, f"What answers there is no First Stop hub (it says {fault.detail}).")
        case LinkReason.NOT_UNDERSTOOD:
            return "What answers there is no First Stop hub, or one of another version."
        case _:
            assert_never(fault.reason)
