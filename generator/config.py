"""site.yml as a value: what a project is called, where it is published, and how it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CustomKind:
    """A kind of event that site.yml adds: its label, and the family that it is drawn as."""

    label: str
    family: str = "other"


@dataclass(frozen=True, slots=True)
class Config:
    """`url` is the base of absolute links ("" = none, feeds use relative ones); `timezone` is an IANA name.

    analyser: the spaCy pipeline that helps extraction to find names, or `rules` for none.
    """

    title: str = "Timeline"
    description: str = ""
    url: str = ""
    language: str = "en"
    timezone: str = "UTC"
    repository: str = ""
    license: str = ""
    show_drafts: bool = True
    newest_first: bool = False
    published_by: str = ""
    about: str = ""
    analyser: str = "en_core_web_sm"
    kinds: Mapping[str, CustomKind] = field(default_factory=dict)
