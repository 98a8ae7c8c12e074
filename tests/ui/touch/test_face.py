"""The face of the last start: used while it is true, and never in the way of a start."""

from pathlib import Path

from ui.touch.face import Face

FACE = Face(True, True, 100.0, "", "", "Tamarside Council", "Market Square shop", (("en", "English"), ("cy", "Cymraeg")))


def test_a_kept_face_is_used_while_settings_and_content_are_the_same(tmp_path: Path) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text("", encoding="utf-8")
    FACE.keep(tmp_path / "face.json", [settings])
    assert Face.kept(tmp_path / "face.json", [settings]) == FACE
    settings.write_text('name = "Another"', encoding="utf-8")
    assert Face.kept(tmp_path / "face.json", [settings]) is None


def test_a_torn_or_missing_face_is_no_face(tmp_path: Path) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text("", encoding="utf-8")
    assert Face.kept(tmp_path / "face.json", [settings]) is None
    (tmp_path / "face.json").write_text('{"portrait": tr', encoding="utf-8")
    assert Face.kept(tmp_path / "face.json", [settings]) is None


def test_a_face_that_cannot_be_kept_stops_nothing(tmp_path: Path) -> None:
    FACE.keep(tmp_path / "face.json", [tmp_path / "nowhere.toml"])
    assert not (tmp_path / "face.json").exists()
