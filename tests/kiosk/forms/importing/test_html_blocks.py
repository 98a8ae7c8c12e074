"""HTML becomes blocks that a page may hold, whatever it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.forms.importing.html_blocks import blocks_from, plain_text


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("Just text", [{"type": "paragraph", "text": "Just text"}]),
        (
            "<p>One</p><p>Two &amp; <b>three</b></p>",
            [{"type": "paragraph", "text": "One"}, {"type": "paragraph", "text": "Two & three"}],
        ),
        ("<h2>Title</h2>", [{"type": "heading", "text": "Title"}]),
        ("<ul><li>a</li><li>b</li></ul>", [{"type": "bullets", "items": ["a", "b"], "numbered": False}]),
        ("<ol><li>a<ul><li>b</li></ul></li></ol>", [{"type": "bullets", "items": ["a", "b"], "numbered": True}]),
        ('<div class="govuk-inset-text">Note</div>', [{"type": "inset", "text": "Note"}]),
        ("<details><summary>More</summary><p>Inside</p></details>", [{"type": "details", "summary": "More", "text": "Inside"}]),
        ('<a href="https://www.example.org/a">our page</a>', [{"type": "paragraph", "text": "our page (www.example.org/a)"}]),
        ("<table><tr><th>A</th><td>1</td></tr></table>", [{"type": "paragraph", "text": "A: 1"}]),
        ("", []),
    ],
)
def test_becomes(html: str, blocks: list[dict[str, object]]) -> None:
    assert blocks_from(html)[0] == blocks


def test_what_cannot_be_shown_is_named_and_never_kept() -> None:
    blocks, dropped = blocks_from('<script>alert(1)</script><img src="x"><p onclick="x()">Text</p><style>p {}</style>')
    assert blocks == [{"type": "paragraph", "text": "Text"}]
    assert dropped == {"script", "img"}


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<ul>",
                "<li>",
                "</ul>",
                "<details>",
                "</details>",
                "<summary>",
                "<a href=x>",
                "</a>",
                "a",
                "<",
                "&",
                "<!--",
            ]
        )
    )
)
def test_any_soup_is_read(parts: list[str]) -> None:
    blocks, _ = blocks_from("".join(parts))
    assert all(block["type"] in {"paragraph", "bullets", "details", "heading"} for block in blocks)
    plain_text("".join(parts))
