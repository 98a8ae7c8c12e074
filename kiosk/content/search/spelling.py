"""Words near a misspelt one."""

from collections.abc import Iterable

ONE_SLIP = 4
TWO_SLIPS = 8
"""From how many letters on one slip, and two, are forgiven."""


def slips(wrong: str, right: str, most: int) -> int:
    """Letters missed, added, changed or swapped with their neighbour; counted no further than `most` + 1."""
    if abs(len(wrong) - len(right)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, letter in enumerate(wrong, 1):
        above, row = row, [i, *[0] * len(right)]
        for j, other in enumerate(right, 1):
            cost = 0 if letter == other else 1
            least = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + cost)
            if i > 1 and j > 1 and letter == right[j - 2] and wrong[i - 2] == other:
                least = min(least, before[j - 2] + 1)
            row[j] = least
        if min(row) > most:
            return most + 1
        before = above
    return row[-1]


def slips_forgiven(length: int) -> int:
    return 2 if length >= TWO_SLIPS else 1 if length >= ONE_SLIP else 0


class Speller:
    """Known words by length, each with the set of its letters as bits, so that most are ruled out by one comparison."""

    def __init__(self, known: Iterable[str]) -> None:
        self._by_length: dict[int, list[tuple[int, str]]] = {}
        for word in known:
            self._by_length.setdefault(len(word), []).append((_letters(word), word))

    def near(self, word: str) -> list[tuple[str, int]]:
        """Known words within the slips that are forgiven for this length, nearest first."""
        most = slips_forgiven(len(word))
        if not most:
            return []
        found = [(other, slips(word, other, most)) for other in self._possible(word, most)]
        near = [(other, count) for other, count in found if count <= most]
        return sorted(near, key=lambda pair: (pair[1], -_begun_alike(word, pair[0]), pair[0]))

    def _possible(self, word: str, most: int) -> Iterable[str]:
        letters = _letters(word)
        for length in range(len(word) - most, len(word) + most + 1):
            for others, other in self._by_length.get(length, ()):
                if (letters ^ others).bit_count() <= 2 * most and (most > 1 or other[0] == word[0] or other[1:2] == word[1:2]):
                    yield other


def _begun_alike(one: str, other: str) -> int:
    """How many first letters agree: people seldom slip there."""
    count = 0
    for letter, same in zip(one, other, strict=False):
        if letter != same:
            break
        count += 1
    return count


def _letters(word: str) -> int:
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits
