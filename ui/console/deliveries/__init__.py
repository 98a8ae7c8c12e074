"""The page of deliveries: which reports have not reached their back office, why, and what staff can do about it."""
