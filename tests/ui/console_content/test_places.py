"""From a finding to the page that puts it right."""

import pytest

from ui.console.content.places import place_link

FORM = "/content/forms/a"


@pytest.mark.parametrize(
    ("place", "page"),
    [
        ("pages.bins.when", f"{FORM}/condition?page=bins"),
        ("pages.bins.count.when", f"{FORM}/condition?page=bins&question=count"),
        ("pages.bins.count.checks.1.must", f"{FORM}/condition?page=bins&question=count&check=1"),
        ("pages.bins.fields.count.label.cy", "/content/edit/form/a/bins"),
        ("pages./your-name.heading", FORM),
        ("fee.0.amount", f"{FORM}/costs"),
        ("prices.bin", f"{FORM}/prices"),
        ("calculations.cost", f"{FORM}/calculations"),
        ("declarations.true.text.cy", "/content/edit/form-words/a"),
        ("count.options.2", FORM),
    ],
)
def test_a_finding_in_a_form_leads_to_its_own_page(place: str, page: str) -> None:
    assert place_link(f"forms/a.json {place}") == page
