"""A page where a form ends early, and what to do instead."""
