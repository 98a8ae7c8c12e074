"""What `first-stop devices` does, a module a verb."""
