"""A message for each report, by SMTP."""

import smtplib
import ssl
from collections.abc import Sequence
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import format_datetime

from kiosk.delivery.delivery_fault import DeliveryFault, DeliveryReason
from kiosk.delivery.report import Report
from kiosk.delivery.report_file import ReportFile
from kiosk.delivery.settings import DeliveryRule, EmailSettings
from kiosk.delivery.spreadsheet import csv_line

_SECONDS = 20.0
_TOO_LARGE = 552
_FILES_AT_THE_HUB = "They are in the hub's console, under Submissions."
_NO_ANSWERS = "The answers are in the hub's console, under Submissions."


@dataclass(frozen=True, slots=True)
class Email:
    """The same report always has the same Message-ID, by which mail systems know a second one."""

    settings: EmailSettings
    password: str | None = field(repr=False)

    def deliver(self, report: Report, rule: DeliveryRule) -> str:
        message = self._message(report, rule)
        try:
            with self._connected() as server:
                if self.settings.user and self.password is not None:
                    server.login(self.settings.user, self.password)
                server.send_message(message)
        except smtplib.SMTPException as trouble:
            raise _fault(trouble) from trouble
        except ssl.SSLError as trouble:
            raise DeliveryFault(DeliveryReason.NOT_LET_IN, "Its certificate is not one that this hub trusts.") from trouble
        except OSError as trouble:
            raise DeliveryFault(DeliveryReason.UNREACHABLE, "The mail server could not be reached.") from trouble
        return ""

    def _connected(self) -> smtplib.SMTP:
        settings = self.settings
        trusted = ssl.create_default_context(cafile=None if settings.ca_file is None else str(settings.ca_file))
        if settings.tls == "tls":
            return smtplib.SMTP_SSL(settings.host, settings.port, timeout=_SECONDS, context=trusted)
        server = smtplib.SMTP(settings.host, settings.port, timeout=_SECONDS)
        if settings.tls == "starttls":
            try:
                server.starttls(context=trusted)
            except (smtplib.SMTPException, OSError):
                server.close()
                raise
        return server

    def _message(self, report: Report, rule: DeliveryRule) -> EmailMessage:
        inside = report.submission
        message = EmailMessage()
        message["Subject"] = " ".join(f"{report.title}: {inside.reference}".split())
        message["From"] = self.settings.sender
        message["To"] = ", ".join(self.settings.to)
        message["Date"] = format_datetime(report.received_at)
        message["Message-ID"] = f"<{report.key}@{self.settings.sender.rpartition('@')[2].rstrip('>')}>"
        message["X-First-Stop-Submission"] = report.key
        message["Auto-Submitted"] = "auto-generated"
        attached, left = self._parted(report, rule)
        message.set_content(self._text(report, rule) + _about(attached, left))
        if self.settings.attach_csv and self.settings.answers:
            message.add_attachment(_sheet(report, rule), subtype="csv", filename=f"{inside.reference}.csv")
        for one in attached:
            kind, _, subtype = one.media_type.partition("/")
            message.add_attachment(one.read(), maintype=kind, subtype=subtype, filename=one.name)
        return message

    def _parted(self, report: Report, rule: DeliveryRule) -> tuple[list[ReportFile], list[ReportFile]]:
        """What is attached, and what came too but stays at the hub."""
        files = report.chosen_files(rule.fields)
        room = self.settings.most_attached if self.settings.files and self.settings.answers else -1
        attached: list[ReportFile] = []
        for one in files:
            if one.size <= room:
                attached.append(one)
                room -= one.size
        return attached, [one for one in files if one not in attached]

    def _text(self, report: Report, rule: DeliveryRule) -> str:
        inside = report.submission
        lines = [report.title, f"Reference: {inside.reference}", f"Sent: {inside.submitted_at:%Y-%m-%d %H:%M} UTC"]
        if inside.ward:
            lines.append(f"Ward: {inside.ward}")
        chosen = report.chosen(rule.fields)
        said = "\n".join(f"{name}: {value}" for name, value in chosen.items()) if rule.fields else report.summary()
        return "\n".join([*lines, "", said if self.settings.answers else _NO_ANSWERS, "", f"Key: {report.key}", ""])


def _sheet(report: Report, rule: DeliveryRule) -> str:
    chosen = report.chosen(rule.fields) if rule.fields else {row.question: row.answer for row in report.rows}
    outside = {"id": report.key, "reference": report.submission.reference}
    return csv_line(list(outside | chosen)) + csv_line(list((outside | chosen).values()))


def _about(attached: Sequence[ReportFile], left: Sequence[ReportFile]) -> str:
    lines = [f"Attached: {', '.join(one.name for one in attached)}"] if attached else []
    lines += [f"Not attached: {', '.join(one.name for one in left)}. {_FILES_AT_THE_HUB}"] if left else []
    return "".join(f"{line}\n" for line in lines)


def _fault(trouble: smtplib.SMTPException) -> DeliveryFault:
    """What the server said stays out of it: it may repeat addresses."""
    if isinstance(trouble, smtplib.SMTPServerDisconnected):
        return DeliveryFault(DeliveryReason.UNREACHABLE, "The mail server ended the connection.")
    if isinstance(trouble, smtplib.SMTPResponseException) and trouble.smtp_code == _TOO_LARGE:
        why = "The message is larger than the mail server takes: set most_attached lower, and try again"
        return DeliveryFault(DeliveryReason.REFUSED, f"{why} (SMTP {_TOO_LARGE}).")
    if isinstance(trouble, smtplib.SMTPDataError) and trouble.smtp_code >= 500:
        return DeliveryFault(DeliveryReason.REFUSED, f"The mail server refused the message (SMTP {trouble.smtp_code}).")
    code = f" (SMTP {trouble.smtp_code})" if isinstance(trouble, smtplib.SMTPResponseException) else ""
    if isinstance(trouble, smtplib.SMTPResponseException) and 400 <= trouble.smtp_code < 500:
        return DeliveryFault(DeliveryReason.TROUBLE, f"The mail server cannot take it now{code}.")
    why = "The mail server does not let this hub send: look at user, password, sender and recipients"
    return DeliveryFault(DeliveryReason.NOT_LET_IN, f"{why}{code}.")
