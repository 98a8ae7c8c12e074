"""`python -m ui.touch.translations`: reads every text of the QML into assets/translations, then compiles them beside.

`--check` changes nothing and fails where Welsh or Arabic lack a text: both are complete for everything a visitor sees.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parents[2]
QML = ROOT / "ui" / "touch"
FOLDER = ROOT / "assets" / "translations"
TOOLS = Path(PySide6.__file__).parent
COMPLETE = frozenset({"cy", "ar"})
SOURCE = "en"


def update(folder: Path = FOLDER) -> None:
    """New texts appear unfinished; texts no longer in the QML go."""
    for path in sorted(folder.glob("*.ts")):
        plural_only = ["-pluralonly"] if path.stem == SOURCE else []
        _tool("lupdate", str(QML), "-extensions", "qml", "-locations", "none", "-no-obsolete", *plural_only, "-ts", str(path))


def compile_all(folder: Path = FOLDER) -> None:
    """One `.qm` beside each `.ts` that is newer; an unfinished text shows in English."""
    for path in sorted(folder.glob("*.ts")):
        compiled = path.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < path.stat().st_mtime:
            _compile(path, compiled)


def _compile(path: Path, compiled: Path) -> None:
    """Put in place whole: a kiosk that runs has the old one mapped into its memory."""
    with tempfile.TemporaryDirectory(dir=path.parent) as scratch:
        fresh = Path(scratch) / compiled.name
        _tool("lrelease", "-silent", str(path), "-qm", str(fresh))
        fresh.replace(compiled)


def missing(path: Path) -> list[str]:
    """The texts that have no translation yet."""
    messages = ElementTree.parse(path).getroot().iter("message")  # noqa: S314 - our own file
    return [message.findtext("source", "") for message in messages if _unfinished(message)]


def unfinished(folder: Path = FOLDER) -> dict[str, list[str]]:
    """What a fresh reading of the QML would leave without translation, for each language that must be complete."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch)
        for path in folder.glob("*.ts"):
            (copy / path.name).write_bytes(path.read_bytes())
        update(copy)
        return {tag: gaps for tag in sorted(COMPLETE) if (gaps := missing(copy / f"{tag}.ts"))}


def _unfinished(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return True
    forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
    return not all(forms)


def _tool(name: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / name), *arguments], check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - Qt's own tool


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m ui.touch.translations", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail where a complete language has gaps")
    parser.add_argument("--compile", action="store_true", help="compile only")
    options = parser.parse_args(arguments)
    if options.check:
        gaps = unfinished()
        for tag, texts in gaps.items():
            print(f"{tag}: {len(texts)} texts without translation, such as {texts[0]!r}")
        return 1 if gaps else 0
    if not options.compile:
        update()
    compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
