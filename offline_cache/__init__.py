"""Keeps on the kiosk what must survive a power cut: the outbox, the journal and the content slots. Knows no other room."""
