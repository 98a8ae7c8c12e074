"""Takes in the forms that councils already have."""
