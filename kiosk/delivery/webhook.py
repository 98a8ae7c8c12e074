"""A report as JSON by POST, signed so that the receiver knows it is from this hub, and has not been repeated or changed."""

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.clock import Clock
from kiosk.delivery.http_exchange import post
from kiosk.delivery.report import Report
from kiosk.delivery.report_file import ReportFile
from kiosk.delivery.settings import DeliveryRule, WebhookSettings

_PREFIX = "whsec_"


@dataclass(frozen=True, slots=True)
class Webhook:
    """Headers of the Standard Webhooks specification, and `Idempotency-Key`: both hold the submission's UUID."""

    settings: WebhookSettings
    secret: str = field(repr=False)
    clock: Clock

    def deliver(self, report: Report, rule: DeliveryRule) -> str:
        body = json.dumps(_said(report, rule) | {"files": self._files(report, rule)}, ensure_ascii=False).encode()
        time = str(int(self.clock.now().timestamp()))
        headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": report.key,
            "webhook-id": report.key,
            "webhook-timestamp": time,
            "webhook-signature": f"v1,{signature(self.secret, report.key, time, body)}",
        }
        answer = post(self.settings.url, body, headers, self.settings.ca_file)
        reference = answer.get("reference") if isinstance(answer, Mapping) else None
        return str(reference)[:120] if isinstance(reference, str | int) else ""

    def _files(self, report: Report, rule: DeliveryRule) -> list[dict[str, object]]:
        """Each with its contents or its address, as the settings say; what does not fit goes by its address."""
        files = report.chosen_files(rule.fields) if self.settings.files != "none" else ()
        left = self.settings.most_inline if self.settings.files == "inline" else -1
        said = []
        for file in files:
            left, fits = (left - file.size, True) if file.size <= left else (left, False)
            said.append(_file(file, inline=fits))
        return said


def signature(secret: str, message_id: str, time: str, body: bytes) -> str:
    """HMAC-SHA256 over id, time and body, base64."""
    signed = b".".join((message_id.encode(), time.encode(), body))
    return base64.b64encode(hmac.new(_key(secret), signed, hashlib.sha256).digest()).decode("ascii")


def _key(secret: str) -> bytes:
    """`whsec_…` is base64, as receivers' libraries have it; anything else stands for itself."""
    if secret.startswith(_PREFIX):
        try:
            return base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
        except binascii.Error:
            pass
    return secret.encode()


def _file(file: ReportFile, *, inline: bool) -> dict[str, object]:
    said: dict[str, object] = {name: getattr(file, name) for name in ("name", "question", "media_type", "size")}
    said |= {"id": str(file.id), "sha256": file.digest}
    if inline:
        return said | {"content": base64.b64encode(file.read()).decode("ascii")}
    return said | ({"url": file.link} if file.link else {})


def _said(report: Report, rule: DeliveryRule) -> dict[str, object]:
    """Everything that was sent, in ids and in words, or only what the settings map."""
    inside = report.submission
    outside = inside.model_dump(mode="json", include={"id", "reference", "form_id", "form_version", "submitted_at"})
    if rule.fields:
        return outside | {"fields": report.chosen(rule.fields)}
    words = {row.field_id: {"question": row.question, "answer": row.answer} for row in report.rows}
    return {"title": report.title} | inside.model_dump(mode="json") | {"words": words}
