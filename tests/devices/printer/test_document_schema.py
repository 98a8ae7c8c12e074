"""The schema says what the reader reads."""

import json

import pytest

from devices.printer.document_json import DocumentRefused, from_json
from devices.printer.document_schema import document_schema

SCHEMA = document_schema()
KINDS = {block["properties"]["kind"]["const"]: block for block in SCHEMA["properties"]["blocks"]["items"]["oneOf"]}
SAMPLES = {"string": "12", "integer": 2, "boolean": True}


def sample(facts: dict) -> object:
    return facts["enum"][0] if "enum" in facts else SAMPLES[facts["type"]]


@pytest.mark.parametrize("kind", KINDS)
def test_a_block_with_all_its_fields_or_only_the_needed_ones_is_read(kind):
    block = {name: facts.get("const") or sample(facts) for name, facts in KINDS[kind]["properties"].items()}
    needed = {name: block[name] for name in KINDS[kind]["required"]}

    document = from_json(json.dumps({"blocks": [block, needed]}))

    assert len(document.blocks) == 2


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind in KINDS for name in KINDS[kind]["required"]])
def test_a_block_without_what_the_schema_needs_is_refused(kind, name):
    block = {name: facts.get("const") or sample(facts) for name, facts in KINDS[kind]["properties"].items()}
    del block[name]

    with pytest.raises(DocumentRefused) as refused:
        from_json(json.dumps({"blocks": [block]}))

    assert refused.value.place == f"blocks[0].{name}"


def test_a_language_that_is_no_tag_is_refused():
    with pytest.raises(DocumentRefused, match="no language tag"):
        from_json('{"language": "British English", "blocks": []}')
