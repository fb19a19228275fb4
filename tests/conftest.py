"""How properties are tried: the same cases in every run, and no case fails for being slow on a busy machine."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("dateline", deadline=None, derandomize=True)
settings.load_profile("dateline")
