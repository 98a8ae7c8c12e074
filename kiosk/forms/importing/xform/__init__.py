"""Reads XForms, and XLSForms by way of XForms."""
