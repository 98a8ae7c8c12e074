"""From an admin's draft to a signed release that kiosks accept."""
