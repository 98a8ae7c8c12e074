"""The public display above a shop's counter: open or closed, what is on, where things are, council news."""
