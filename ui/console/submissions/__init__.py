"""The pages of submissions: what came in, opened only by who may read it."""
