"""Paying at the kiosk: one attempt after another, each in the journal before the money moves."""
