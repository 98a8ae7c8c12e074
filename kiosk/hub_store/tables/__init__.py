"""The hub's tables, one module a feature, all on one MetaData."""
