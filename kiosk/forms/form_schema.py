"""The JSON Schema of a form file."""

from typing import Any

from kiosk.forms.form import Form


def form_schema() -> dict[str, Any]:
    """Draft 2020-12, for editors and for other programs."""
    schema = Form.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
