"""What is on its way to back offices, on the command line."""

import argparse
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.delivery.delivery_desk import ListedDelivery, OfficeCondition
    from kiosk.hub.hub import Hub

BY = "command line"


def deliveries(hub: "Hub", options: argparse.Namespace) -> int:
    """0 where nothing has failed, 1 where somebody has to look."""
    if options.what == "retry":
        return _retry(hub, options)
    if options.what == "send-earlier":
        return _send_earlier(hub, options)
    offices = [office for office in hub.deliveries.offices() if options.back_office in (None, office.name)]
    late = _late(hub, options)
    earlier = hub.earlier_reports.counted()
    print(_as_json(offices, late, earlier) if options.json else _as_text(offices, late, earlier))
    return 1 if any(office.failed for office in offices) else 0


def _retry(hub: "Hub", options: argparse.Namespace) -> int:
    if options.reference is None:
        names = [office.name for office in hub.deliveries.offices() if options.back_office in (None, office.name)]
        count = sum(hub.deliveries.retry_all(name, BY) for name in names)
    else:
        count = sum(hub.deliveries.retry(one.submission_id, one.back_office, BY) for one in _late(hub, options))
    print(
        json.dumps({"retried": count}) if options.json else f"{count} to be tried again within a minute by the hub that serves."
    )
    return 0


def _send_earlier(hub: "Hub", options: argparse.Namespace) -> int:
    names = [name for name in hub.earlier_reports.counted() if options.back_office in (None, name)]
    sent = {name: hub.earlier_reports.send(name, BY) for name in names}
    lines = [f"{count} that came before {name} was set up go there within a minute." for name, count in sent.items()]
    print(json.dumps({"sent": sent}) if options.json else "\n".join(lines) or "Nothing here is older than its back office.")
    return 0


def _late(hub: "Hub", options: argparse.Namespace) -> "Sequence[ListedDelivery]":
    wanted = (options.reference or "").replace("-", "").replace(" ", "").upper()
    return [
        one
        for one in hub.deliveries.troubled(100_000)
        if options.back_office in (None, one.back_office) and wanted in ("", one.reference)
    ]


def _as_json(offices: "Sequence[OfficeCondition]", late: "Sequence[ListedDelivery]", earlier: Mapping[str, int]) -> str:
    said = {
        "back_offices": [
            {"name": one.name, "set_up": one.is_set_up, "waiting": one.waiting, "failed": one.failed, "delivered": one.delivered}
            for one in offices
        ],
        "earlier": dict(earlier),
        "late": [
            {
                "id": one.submission_id,
                "reference": one.reference,
                "form": one.form_id,
                "back_office": one.back_office,
                "state": one.state,
                "attempts": one.attempts,
                "why": one.why,
            }
            for one in late
        ],
    }
    return json.dumps(said)


def _as_text(offices: "Sequence[OfficeCondition]", late: "Sequence[ListedDelivery]", earlier: Mapping[str, int]) -> str:
    if not offices:
        return "No back office is set up in hub.toml: reports stay in the hub."
    lines = [f"{'Back office':<24}{'delivered':>10}{'waiting':>9}{'failed':>8}"]
    lines += [f"{one.name:<24}{one.delivered:>10}{one.waiting:>9}{one.failed:>8}" for one in offices]
    lines += [f"{one.reference}  {one.state:<8}{one.back_office}, tried {one.attempts}×: {one.why}" for one in late]
    lines += [
        f"{count} came before {name} was set up: `hub deliveries send-earlier` sends them" for name, count in earlier.items()
    ]
    return "\n".join(lines)
