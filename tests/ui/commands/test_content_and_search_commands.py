"""`first-stop content …` and `first-stop search …`, as people and scripts call them."""

import json
from pathlib import Path

import pytest

from ui.cli import main

SAMPLE = Path(__file__).parents[3] / "assets" / "content"


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(list(words)) == 0
    return capsys.readouterr().out


def test_the_sample_council_passes_its_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "content", "check").endswith("0 errors, 0 warnings.\n")


def test_a_broken_bundle_fails_its_check_with_one_json_object_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["content", "check", str(tmp_path), "--json"]) == 1
    (finding,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (finding["severity"], finding["where"]) == ("error", "catalogue.json")


@pytest.mark.parametrize(("kind", "part"), [("json", "services"), ("openreferral", "contents"), ("phone-menu", "menu")])
def test_the_catalogue_is_exported_in_three_shapes(tmp_path: Path, kind: str, part: str) -> None:
    out = tmp_path / "out.json"
    assert main(["content", "export", "--format", kind, "--out", str(out)]) == 0
    assert json.loads(out.read_text(encoding="utf-8"))[part]


def test_a_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(said(capsys, "content", "schema", "news"))["title"] == "News"


def test_a_folder_is_published_once_and_gone_back_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = ("--data", str(tmp_path))
    said(capsys, "hub", "init", *data)
    assert said(capsys, "content", "publish", str(SAMPLE), *data, "--note", "First") == "Release 1 is out.\n"
    assert said(capsys, "content", "publish", str(SAMPLE), *data) == "Kiosks already show exactly this.\n"
    assert said(capsys, "content", "roll-back", "1", *data) == "Release 2 shows again what release 1 did.\n"
    lines = said(capsys, "content", "releases", *data).splitlines()
    assert [line.split()[0] for line in lines if line[:5].strip()] == ["2", "1"]


def test_going_back_to_what_never_was_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "hub", "init", "--data", str(tmp_path))
    assert main(["content", "roll-back", "7", "--data", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "There is no release 7.\n"


def test_a_search_prints_one_line_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(said(capsys, "search", "dead fox on the road", "--json"))
    assert found["query"] == "dead fox on the road"
    assert found["results"][0]["id"] == "dead-animal"
    assert found["results"][0].keys() == {"id", "lgsl", "title", "score"}


def test_queries_come_from_a_file_one_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_text("dead fox\n\nlive alone\n", encoding="utf-8")
    lines = [json.loads(line) for line in said(capsys, "search", "--queries", str(queries), "--json").splitlines()]
    assert [(line["query"], line["results"][0]["id"]) for line in lines] == [
        ("dead fox", "dead-animal"),
        ("live alone", "council-tax-single-person"),
    ]


def test_a_list_is_searched_instead(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text("id,label,description\n576,Dead animal removal,\n431,Pest control,Rats\n", encoding="utf-8")
    found = json.loads(said(capsys, "search", "dead fox", "--list", str(listed), "--json"))
    assert found["results"][0] == {
        "id": "576",
        "lgsl": 576,
        "title": "Dead animal removal",
        "score": found["results"][0]["score"],
    }


@pytest.mark.parametrize("words", [["search"], ["search", "fox", "--queries", "file"]])
def test_a_search_for_nothing_or_for_both_says_how(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert "For example" in capsys.readouterr().err


def test_a_list_that_is_not_there_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "fox", "--list", str(tmp_path / "none.csv")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
