"""Kiosk and hub speaking to each other: messages, enrolment, client, sync."""
