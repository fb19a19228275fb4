"""Content to a site: every page from a plain view, as {path: bytes}, written when all of it is made and linked."""
