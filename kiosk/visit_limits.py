"""How long a visit may rest, in seconds; the installer may change it within what accessibility allows."""

from pydantic import BaseModel, ConfigDict, Field


class VisitLimits(BaseModel):
    """EN 301 549: quiet for 2 to 5 minutes, then a warning of at least 20 seconds, renewable any number of times."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    quiet_seconds: float = Field(default=150, ge=120, le=300)
    warning_seconds: float = Field(default=45, ge=20, le=120)
    goodbye_seconds: float = Field(default=30, ge=5, le=60)
