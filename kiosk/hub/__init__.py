"""The hub: its doors for kiosks, who may sign in, its event feed, its keys and its first day."""
