"""A broken source becomes findings, never an exception."""

import copy
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from kiosk.forms.importing.import_files import import_file
from kiosk.forms.plan import Plan
from kiosk.forms.walk import walk

Json = dict[str, Any]
Spot = tuple[Any, Any]
TODAY_PARTS = (2026, 11, 21)
ODD = (
    *(None, "", 0, -1, 1.5, True, [], {}, [None], {"a": 1}, 10**30),
    *("a-b", "a:b", "x" * 300, "{", "}", "{{", "é", "__proto__", "true", "/", "\u0000", "<p>{x}</p>", "in", "1 +", "(", "'"),
)
ODD_PATHS = (
    *(
        "",
        "/data",
        "/data/nope",
        "..",
        "a b",
        "1 +",
        "count(",
        "selected(., 'x')",
        "{",
        "true()",
        "int",
        "date",
        "((((",
        "/",
        "//",
    ),
    *(
        "jr:itext('zz')",
        "instance('q')/root/item[a=b]",
        "/data/kids/kid = 1",
        "/data/n + 'x'",
        "today() > /data/n",
        "sum(/data/kids/kid) > 3",
    ),
)
XFORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
<h:head><h:title>Visit</h:title><model>
<instance><data id="visit"><n/><g><c>a</c></g><kids jr:template=""><kid/></kids><total/></data></instance>
<itext><translation lang="English"><text id="n"><value>How many <b>bins</b>?</value></text></translation></itext>
<bind nodeset="/data/n" type="int" required="true()" constraint=". &gt; 0" jr:constraintMsg="More"/>
<bind nodeset="/data/g/c" relevant="/data/n &gt; 1"/><bind nodeset="/data/kids/kid" type="int" relevant="../../n = 2"/>
<bind nodeset="/data/total" type="int" calculate="count(/data/kids) + /data/n"/></model></h:head>
<h:body><input ref="/data/n"><label ref="jr:itext('n')"/></input>
<group ref="/data/g" appearance="field-list"><label>Group</label><select1 ref="/data/g/c"><label>Which?</label>
<item><label>A</label><value>a</value></item><item><label>B</label><value>b</value></item></select1></group>
<group ref="/data/kids"><label>Of <output value="/data/total"/></label><repeat nodeset="/data/kids">
<input ref="/data/kids/kid"><label>Age</label></input></repeat></group></h:body></h:html>"""


def source(make: Any) -> Json:
    """A form with something of everything."""
    items = [{"text": "A", "value": "a", "condition": "yes"}, {"text": "B", "value": "b"}]
    return make.form(  # type: ignore[no-any-return]
        make.question(
            "/a", make.field("YesNoField", "x"), make.field("RadiosField", "r", list="l"), to=("/c", ("/b", "yes")), section="s"
        ),
        make.question(
            "/b", make.field("NumberField", "n"), {"type": "Html", "content": "<ul><li>a</ul>"}, to=("/c", ("/a", "more"))
        ),
        make.question("/c", make.field("DatePartsField", "d"), to=(("/summary", "more"), "/summary"), repeatField="s.n"),
        conditions=(
            make.rule("yes", "s.x", "YesNoField", "is", "true"),
            {"name": "more", "value": "n > 2 and not (s.x == false)"},
        ),
        lists=[{"name": "l", "type": "string", "items": items}],
        sections=[{"name": "s", "title": "S"}],
        fees=[{"description": "Fee", "amount": 500, "multiplier": "n", "condition": "more"}],
    )


def spots(value: Any) -> list[Spot]:
    """Every place in a JSON value."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    return [spot for key in keys for spot in ((value, key), *spots(value[key]))]


def break_json(value: Json, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 5)):
        holder, key = chance.choice(spots(value))
        if chance.random() < 0.2:
            del holder[key]
        elif chance.random() < 0.6:
            holder[key] = copy.deepcopy(chance.choice(ODD))
        else:
            other, there = chance.choice(spots(value))
            holder[key] = copy.deepcopy(other[there])


def break_xml(root: ElementTree.Element, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 5)):
        element = chance.choice(list(root.iter()))
        if element.attrib and chance.random() < 0.6:
            element.attrib[chance.choice(list(element.attrib))] = chance.choice(ODD_PATHS)
        elif len(element) and chance.random() < 0.4:
            element.remove(chance.choice(list(element)))
        else:
            element.text = chance.choice(ODD_PATHS)


def look(path: Path) -> None:
    from datetime import date

    report = import_file(path)
    assert not {finding.code for finding in report.findings} & {"import-failed", "form-invalid"}, report.findings
    if report.form is not None:
        walk(Plan(report.form), {}, date(*TODAY_PARTS))


def test_a_broken_builder_form_becomes_findings(tmp_path: Path, make: Any, torture: bool) -> None:
    chance, path = random.Random(1), tmp_path / "form.json"
    for _ in range(50_000 if torture else 150):
        value = source(make)
        break_json(value, chance)
        path.write_text(json.dumps(value), encoding="utf-8")
        look(path)


def test_a_broken_xform_becomes_findings(tmp_path: Path, torture: bool) -> None:
    chance, path = random.Random(2), tmp_path / "form.xml"
    for _ in range(50_000 if torture else 150):
        root = ElementTree.fromstring(XFORM)
        break_xml(root, chance)
        path.write_bytes(ElementTree.tostring(root))
        look(path)


def test_what_is_broken_is_whole_before(tmp_path: Path, make: Any, take: Callable[[Json], Any]) -> None:
    assert take(source(make)).usable
    path = tmp_path / "form.xml"
    path.write_text(XFORM, encoding="utf-8")
    assert import_file(path).usable
