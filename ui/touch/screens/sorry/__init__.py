"""Something went wrong that nobody expected."""
