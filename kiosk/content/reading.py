"""One content file, read and parsed, with its trouble told in words."""

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from kiosk.content.refused import ContentFault, ContentRefused

Model = TypeVar("Model", bound=BaseModel)


def read(folder: Path, name: str, model: type[Model]) -> Model:
    """The file as its model; ContentRefused names the first place that is wrong."""
    try:
        return parse((folder / name).read_bytes(), name, model)
    except FileNotFoundError:
        raise ContentRefused(ContentFault.MISSING, name, "the file is not there") from None


def parse(raw: bytes, name: str, model: type[Model]) -> Model:
    """Bytes as their model, as `read` does."""
    try:
        return model.model_validate_json(raw)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        raise ContentRefused(ContentFault.UNREADABLE, f"{name} {place}".strip(), first["msg"]) from None
