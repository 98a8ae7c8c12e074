"""What cannot be written as it was filled in."""


class PartWrong(ValueError):
    """The sentence says what to write instead. `position` counts characters of an expression's text from 0."""

    def __init__(self, sentence: str, position: int | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.position = position
