"""What pages share: the site's view, and the frame of each page."""

from __future__ import annotations

from generator.model import Content
from generator.render import labels, urls
from generator.render.pieces import PageView, Ref, SiteView


def site_view(content: Content, base: str) -> SiteView:
    """`base` overrides the address that site.yml gives: a full URL, or a path such as /REPO/."""
    config = content.config
    url = urls.external(base) or ("" if base else urls.external(config.url))
    return SiteView(
        title=config.title,
        description=config.description,
        language=config.language,
        direction=labels.direction(config.language),
        url=url,
        base=urls.base_path(base or url) if base or url else "",
        license=config.license,
        published_by=config.published_by,
        repository=urls.external(config.repository).rstrip("/"),
        pages=tuple(Ref(page.title or page.name, f"{urls.slug(page.name)}.html") for page in content.pages),
    )


def frame(site: SiteView, path: str, title: str, *, description: str = "", section: str = "") -> PageView:
    """The frame of the page at `path`. `description` is one line without marks."""
    return PageView(
        site=site,
        path=path,
        root=urls.root(path),
        title=title,
        description=description or site.description,
        section=section,
        canonical=urls.absolute(site.url, "" if path == "index.html" else path) if site.url else "",
    )
