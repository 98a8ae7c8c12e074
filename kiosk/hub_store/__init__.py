"""The hub's records: tables by feature, the event log that is the truth, the audit log, and how a store is opened."""
