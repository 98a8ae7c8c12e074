"""The visitor's Qt Quick app: theme, controls, shell and screens."""
