"""`first-stop content`: rings of kiosks, and how far a release has gone."""

import argparse
from datetime import datetime
from typing import TYPE_CHECKING

from ui.commands.opened_hub import on_hub, open_hub_of

if TYPE_CHECKING:
    from kiosk.content.publishing.publishing import Published
    from kiosk.content.publishing.release import PlannedRelease, Release
    from kiosk.content.ring import Ring
    from kiosk.hub.hub import Hub

RINGS = ("pilot", "half", "all")
RING_DEEDS = ("promote", "take-back", "approve", "releases", "rings")


def add_rings(deeds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    promote = deeds.add_parser("promote", help="let a release go on to more kiosks")
    promote.add_argument("release", type=int, nargs="?", help="default: the newest that is not with all of them yet")
    promote.add_argument("--ring", choices=RINGS[1:], help="how far (default: one ring further)")
    promote.add_argument("--at", type=datetime.fromisoformat, help="when, such as 2026-12-01T08:00, in the council's zone")
    on_hub(promote)
    back = deeds.add_parser("take-back", help="take a release back: its kiosks show what they had before")
    back.add_argument("release", type=int)
    on_hub(back)
    approve = deeds.add_parser("approve", help="as the second person: let out what somebody else asked for")
    approve.add_argument("plan", type=int, nargs="?", help="its number, where several wait")
    on_hub(approve)
    on_hub(deeds.add_parser("releases", help="list what was published, how far it has gone and how it fared"))
    rings = deeds.add_parser("rings", help="list which kiosk is in which ring, or change it")
    rings.add_argument("--put", action="append", default=[], metavar="KIOSK=RING", help="pilot, half, all, or id: as its id says")
    on_hub(rings)


def run_rings(options: argparse.Namespace) -> int:
    """Raises PublishingRefused."""
    with open_hub_of(options) as hub:
        match options.deed:
            case "promote":
                return _promote(hub, options)
            case "take-back":
                shown = hub.publishing.take_back(options.release, options.by)
                print(f"Release {options.release} is taken back. Its kiosks show release {shown.number} again.")
                return 0
            case "approve":
                return _approve(hub, options)
            case "releases":
                return _releases(hub)
            case _:
                return _rings(hub, options)


def say_published(published: "Published", hub: "Hub | None" = None) -> int:
    """What became of it, in a line."""
    if published.planned is not None and published.planned.state == "approval":
        print(f"It waits for a second person to approve it: first-stop content approve {published.planned.id}")
    elif published.planned is not None:
        print(f"It waits until {published.planned.due_at:%Y-%m-%d %H:%M %Z}.")
    if published.release is not None:
        print(f"Release {published.release.number} is out{_unless_everywhere(published.release)}.")
        if hub is not None and published.release.reach != "all" and not _its_kiosks(hub, published.release):
            print("No kiosk is in that ring yet. Put one in: first-stop content rings --put KIOSK=pilot")
    return 0


def _promote(hub: "Hub", options: argparse.Namespace) -> int:
    from kiosk.content.publishing.refused import PublishingFault, PublishingRefused
    from kiosk.content.ring import Ring

    releases = hub.publishing.releases()
    under_way = [one for one in releases if one.live and one.reach is not Ring.ALL]
    wanted = [one for one in releases if one.number == options.release] if options.release else under_way[:1]
    if not wanted:
        raise PublishingRefused(PublishingFault.WRONG_WAY, "Every release is with all kiosks already, or was taken back.")
    ring = Ring(options.ring) if options.ring else wanted[0].reach.next or Ring.ALL
    at = options.at if options.at is None or options.at.tzinfo else options.at.replace(tzinfo=hub.settings.zone)
    return say_published(hub.publishing.promote(wanted[0].number, ring, options.by, at), hub)


def _approve(hub: "Hub", options: argparse.Namespace) -> int:
    waiting = [plan for plan in hub.publishing.waiting() if plan.state == "approval"]
    if options.plan is None and len(waiting) != 1:
        print("\n".join(["Say which:", *map(_asked_for, waiting)]) if waiting else "Nothing waits for approval.")
        return 1 if waiting else 0
    return say_published(hub.publishing.approve(options.plan or waiting[0].id, options.by), hub)


def _asked_for(plan: "PlannedRelease") -> str:
    what = f"“{plan.note}”" if plan.promotes is None else f"release {plan.promotes}"
    whom = {"pilot": "the pilot", "half": "the pilot and half of the others", "all": "every kiosk"}[plan.reach]
    return f"  {plan.id}  {what} to {whom}, asked for by {plan.by} on {plan.at:%Y-%m-%d %H:%M %Z}"


def _releases(hub: "Hub") -> int:
    from ui.console.content.release_views import release_views

    for view in release_views(hub):
        release = view.release
        print(f"{release.number:5}  {release.at:%Y-%m-%d %H:%M}  {release.by:20}  {release.note}")
        words = f"{view.words} by {release.taken_back_by}" if release.taken_back_by else view.words
        kiosks = "kiosk" if view.meant_for == 1 else "kiosks"
        shown = f"; shown by {view.having} of the {view.meant_for} {kiosks} it is for" if view.meant_for else ""
        print(f"       {words}{shown}")
        for line in view.lines:
            print(f"       {line.place}: {line.words}{f' ({line.reason})' if line.reason else ''}")
    return 0


def _rings(hub: "Hub", options: argparse.Namespace) -> int:
    from kiosk.content.ring import Ring

    for said in options.put:
        kiosk_id, _, name = said.partition("=")
        if name not in (*RINGS, "id"):
            print(f"{said}: say KIOSK=pilot, KIOSK=half, KIOSK=all or KIOSK=id.")
            return 2
        hub.publishing.showcase.put_in_ring(kiosk_id, None if name == "id" else Ring(name), options.by)
    chosen = hub.publishing.showcase.stand().chosen
    for kiosk_id, ring in hub.publishing.showcase.rings().items():
        print(f"{kiosk_id}  {ring:6}{'' if kiosk_id in chosen else '  by its id'}")
    return 0


def _reach(release: "Release") -> str:
    if not release.live:
        return f"taken back by {release.taken_back_by}"
    return {"pilot": "with the pilot", "half": "with the pilot and half of the others", "all": "with every kiosk"}[release.reach]


def _unless_everywhere(release: "Release") -> str:
    return "" if release.reach == "all" else f": {_reach(release)}"


def _its_kiosks(hub: "Hub", release: "Release") -> "dict[str, Ring]":
    return {one: ring for one, ring in hub.publishing.showcase.rings().items() if release.reach.reaches(ring)}
