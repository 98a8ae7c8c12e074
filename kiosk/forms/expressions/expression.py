"""An expression as a form holds it."""

from functools import cached_property
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from kiosk.forms.expressions.parser import check_bounds, parse
from kiosk.forms.expressions.stored import from_json, to_json
from kiosk.forms.expressions.tree import Node
from kiosk.forms.expressions.written import written


class Expression:
    """A parsed expression. In JSON it is a text or its tree; it is kept as its tree."""

    def __init__(self, tree: Node) -> None:
        self.tree = tree

    @classmethod
    def read(cls, value: object) -> "Expression":
        """From a text or from a stored tree. Raises ExpressionFault."""
        if isinstance(value, Expression):
            return value
        if isinstance(value, str):
            return cls(parse(value))
        tree = from_json(value)
        check_bounds(tree)
        return cls(tree)

    @cached_property
    def text(self) -> str:
        """As people write it."""
        return written(self.tree)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Expression) and self.tree == other.tree

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Worked out once: forms look their expressions up all the time."""
        return hash(self.tree)

    def __repr__(self) -> str:
        return f"Expression({self.text})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.read,
            serialization=core_schema.plain_serializer_function_ser_schema(lambda kept: to_json(kept.tree)),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"title": "Expression", "description": "A text in the forms' language, or its tree", "type": ["string", "object"]}
