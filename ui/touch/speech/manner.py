"""How the screen is read out: how fast and how loud, in steps that a visitor can count."""

from dataclasses import dataclass, replace

PACES = (50, 65, 80, 100, 125, 160, 200)
"""Per cent of the kiosk's own pace; the pitch stays."""
AMPLITUDES = (10, 18, 32, 56, 100, 140)
"""As espeak-ng counts them: 3 to 6 dB from step to step, as measured in its sound; louder ones are clipped."""


@dataclass(frozen=True, slots=True)
class Manner:
    """Steps from 0. A visitor begins with the default, and finds it set back."""

    pace: int = 3
    volume: int = 3

    def faster(self, by: int) -> "Manner":
        return replace(self, pace=_within(self.pace + by, PACES))

    def louder(self, by: int) -> "Manner":
        return replace(self, volume=_within(self.volume + by, AMPLITUDES))

    @property
    def per_cent(self) -> int:
        return PACES[self.pace]

    @property
    def amplitude(self) -> int:
        return AMPLITUDES[self.volume]


def _within(step: int, steps: tuple[int, ...]) -> int:
    return max(0, min(step, len(steps) - 1))
