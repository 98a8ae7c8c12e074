"""Fills the braces of a text with answers and calculations, in one language."""

from collections.abc import Mapping

from kiosk.forms.expressions.compiled import Compiled
from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.scope import Scope
from kiosk.forms.expressions.tree import Name
from kiosk.forms.expressions.unknown import UNKNOWN
from kiosk.forms.plan import Plan
from kiosk.forms.words import Words
from kiosk.text import pick

_MISSING = "…"


def worded(plan: Plan, scope: Scope, text: Mapping[str, str], language: str) -> str:
    """A text in a language; what is not known yet is three dots."""
    words = Words(language)
    parts = plan.text_parts(pick(text, language))
    return "".join(part if isinstance(part, str) else _said(plan, scope, *part, words) for part in parts)


def _said(plan: Plan, scope: Scope, expression: Expression, compiled: Compiled, words: Words) -> str:
    value = compiled.run(scope)
    if value is UNKNOWN:
        return _MISSING
    match expression.tree:
        case Name(name=name) if name in plan.fields:
            return plan.fields[name].in_words(value, words)
        case Name(name=name) if name in plan.item_fields:
            return plan.item_fields[name].in_words(value, words)
        case _:
            return words.written(value, compiled.type)
