"""Speaks to hardware over serial lines, and holds the twins that answer in its place. Knows no other room."""
