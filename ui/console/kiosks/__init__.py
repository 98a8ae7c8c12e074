"""The page of kiosks: letting one in, shutting one out, and what each says of itself."""
