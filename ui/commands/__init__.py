"""The commands of `first-stop`, one module each: `add(parser)` declares, `run(options)` does."""
