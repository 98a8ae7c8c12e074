"""The colours of the theme, measured: text at 10 to 1 by default and 20 to 1 in high contrast, edges and focus at 3 to 1."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from ui.touch.gallery.exhibition import Exhibition
from ui.touch.shell.shell_view import Contrast, DisplayView

TEXTS = (
    ("ink", "page"),
    ("ink", "card"),
    ("secondary", "page"),
    ("mainInk", "card"),
    ("mainInk", "tint"),
    ("inkOnMain", "main"),
    ("inkOnMoss", "moss"),
    ("brick", "brickTint"),
    ("brick", "card"),
    ("amber", "amberTint"),
    ("mossInk", "mossTint"),
    ("plum", "card"),
)
EDGES = (("line", "page"), ("line", "card"), ("mainEdge", "page"), ("brickEdge", "card"), ("amberEdge", "amberTint"))
LEAST = {Contrast.DEFAULT: 10.0, Contrast.HIGH: 20.0, Contrast.LOW: 4.5}


def luminance(colour: QColor) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=list(Contrast), ids=str)
def theme(portrait: Exhibition, request: pytest.FixtureRequest) -> Iterator[tuple[Contrast, QObject]]:
    portrait.shell.set_display(DisplayView(contrast=request.param))
    portrait.settle()
    yield request.param, portrait.stage.engine.singletonInstance("ui.touch.controls", "Theme")
    portrait.shell.set_display(DisplayView())


def test_text_stands_out(theme: tuple[Contrast, QObject]) -> None:
    mode, colours = theme
    found = {pair: contrast(colours.property(pair[0]), colours.property(pair[1])) for pair in TEXTS}
    assert {pair: ratio for pair, ratio in found.items() if ratio < LEAST[mode]} == {}


def test_edges_stand_out(theme: tuple[Contrast, QObject]) -> None:
    _, colours = theme
    found = {pair: contrast(colours.property(pair[0]), colours.property(pair[1])) for pair in EDGES}
    assert {pair: ratio for pair, ratio in found.items() if ratio < 3.0} == {}


def test_the_focus_shows_on_anything(theme: tuple[Contrast, QObject]) -> None:
    _, colours = theme
    ring, edge = colours.property("focus"), colours.property("focusEdge")
    grounds = [colours.property(name) for name in ("page", "card", "main", "moss", "tint")]
    assert all(max(contrast(ring, ground), contrast(edge, ground)) >= 3.0 for ground in grounds)


def test_a_capital_is_as_high_as_it_has_to_be(portrait: Exhibition) -> None:
    bounds = {0: (3.5, 4.2), 1: (4.8, 5.6), 2: (6.4, 7.1), 3: (8.5, 9.0)}
    colours = portrait.stage.engine.singletonInstance("ui.touch.controls", "Theme")
    for size, (least, most) in bounds.items():
        portrait.shell.choose_text_size(size)
        portrait.settle()
        for role in ("note", "body"):
            millimetres = colours.property(role) * 0.668 * 25.4 / 100
            assert least <= round(millimetres, 1) <= most, (role, size, millimetres)
    portrait.shell.reset()
