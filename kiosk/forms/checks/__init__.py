"""What is looked at before a form is published, one concern a module."""
