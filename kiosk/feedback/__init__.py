"""How the visit was handled, and whether the outcome was what the visitor wanted."""
