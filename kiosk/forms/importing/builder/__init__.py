"""Reads forms of the XGov and DEFRA digital form builders, v1 (a graph of pages) and v2 (pages in order)."""
