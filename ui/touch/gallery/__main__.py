"""`python -m ui.touch.gallery`: pictures of every screen under build/shots, or with --window one after the other to look at."""

import argparse
import os
import sys
import time
from pathlib import Path

EXAMPLE = "Example: python -m ui.touch.gallery --only menu --only payment --frame ar-portrait"


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m ui.touch.gallery", description=__doc__, epilog=EXAMPLE)
    parser.add_argument("--all", action="store_true", help="every language, shape, text size and contrast")
    parser.add_argument("--only", action="append", metavar="SCREEN", help="just this screen; may be repeated")
    parser.add_argument("--preview", action="append", metavar="NAME", help="just this preview; may be repeated")
    parser.add_argument("--frame", action="append", metavar="NAME", help="just this frame, such as ar-landscape-largest")
    parser.add_argument("--languages", default="en,cy,ar", help="for --all and --frame (default: en,cy,ar)")
    parser.add_argument("--out", type=Path, default=Path("build/shots"))
    parser.add_argument("--window", action="store_true", help="show them instead, one a second")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    options = parse(arguments)
    if not options.window:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtGui import QGuiApplication

    from ui.touch.fonts import load_fonts
    from ui.touch.shell.stage import prepare

    prepare()
    application = QGuiApplication([])
    load_fonts()
    begun = time.monotonic()
    count, complaints = exhibit(options)
    print(f"{count} pictures in {options.out} in {time.monotonic() - begun:.0f} s")
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    application.quit()
    return 1 if complaints else 0


def exhibit(options: argparse.Namespace) -> tuple[int, list[str]]:
    """How many pictures were taken, and what QML complained of."""
    from ui.touch.gallery.catalogue import previews_of, screen_names
    from ui.touch.gallery.exhibition import Exhibition, frames, shown_in, take

    wanted = [
        frame
        for frame in frames(options.all or bool(options.frame), tuple(options.languages.split(",")))
        if not options.frame or frame.name in options.frame
    ]
    count = 0
    complaints: list[str] = []
    for landscape in (False, True):
        of_shape = [frame for frame in wanted if frame.landscape is landscape]
        if not of_shape:
            continue
        exhibition = Exhibition(landscape)
        for frame in of_shape:
            for screen in options.only or screen_names():
                for preview in shown_in(frame, previews_of(screen), options.all or bool(options.frame)):
                    if not options.preview or preview.name in options.preview:
                        take(screen, preview, frame, exhibition, options.out)
                        count += 1
                        if options.window:
                            exhibition.settle(1.0)
        complaints += exhibition.complaints
        exhibition.close()
    return count, complaints


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
