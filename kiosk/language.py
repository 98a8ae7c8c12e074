"""Languages by their BCP 47 tags. Imported before the first frame: nothing else is in here."""

SOURCE_LANGUAGE = "en"
RIGHT_TO_LEFT = frozenset({"ar", "ckb", "ur", "fa", "he"})
