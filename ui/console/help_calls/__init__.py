"""The page of floor staff: who waits for a person, and how the kiosks are."""
