"""The rules that every piece of content shares."""

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A piece of content: nothing unknown in the file, nothing changed after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid")
