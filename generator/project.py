"""The three jobs on a project folder, each as one readable line of stages: parse, check, build.

Here the rooms are joined; cli.py prints what comes out. Heavy imports wait until their job is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.dates import Date
from generator.diagnostics import Diagnostic, Fault, Severity, info, warning
from generator.model import Actor, Article, Content, Extraction

if TYPE_CHECKING:
    from generator.extract.analyser import Analyser, Seen
    from generator.extract.dct_recorded import Recorded
    from generator.extract.explain import Explanation
    from generator.records.merge import Merge
    from generator.records.store import Written
    from generator.render.output import Report

Findings = tuple[Diagnostic, ...]
_ROUNDS = 5  # two are the rule: one that finds the new actors, one that knows them


@dataclass(frozen=True, slots=True)
class Parsed:
    """What parse proposes (`merge`) and, unless it was a dry run or there were errors, what it `written`."""

    merge: Merge | None
    written: Written | None
    findings: Findings


@dataclass(frozen=True, slots=True)
class Built:
    """What build wrote; None where errors stopped it, and then site/ is as it was."""

    report: Report | None
    findings: Findings


def failed(findings: Sequence[Diagnostic], *, strict: bool = False) -> bool:
    fatal = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(d.severity in fatal for d in findings)


def check(root: Path, *, today: Date) -> tuple[Content, Findings]:
    """Everything in content/, and every finding about it, sorted; of templates/, links that lead out of the project."""
    from generator.records import articles, files, load, validate

    texts, unread = articles.read(root, today=today)
    content, malformed = load.load(root, texts)
    _, led_out = files.tree(root, "templates", ("",))
    return content, _sorted(*unread, *malformed, *led_out, *validate.validate(content, today=today))


def parse(
    root: Path,
    paths: Sequence[Path] = (),
    *,
    today: Date,
    published: str | None = None,
    dry_run: bool = False,
    progress: Callable[[str], None] = lambda _: None,
) -> Parsed:
    """Propose events from the articles at `paths` (none: all of content/articles) and merge them into content/.

    A file in content/ that can't be read stops it: what the editor meant there is not known.
    """
    from generator.extract.cluster import cluster
    from generator.records import articles, base, load, merge, store

    texts, unread = articles.read(root, paths, published=published, today=today)
    content, malformed = load.load(root, texts)
    known, unreadable = base.read(root)
    findings = _sorted(*unread, *malformed, *unreadable)
    if failed((*malformed, *unreadable)):
        return Parsed(None, None, findings)
    texts, analyser, told = _to_read(texts, content, known)
    findings = _sorted(*findings, *told)
    new = _extracted(texts, content, known, analyser, progress)
    drafts = {id_: extraction.drafts for id_, extraction in known.items()} | {e.article.id: e.drafts for e in new}
    merged = merge.merge(content, known, new, cluster(drafts, content.events))
    written = None if dry_run else store.apply(root, merged)
    late = written.findings if written else ()
    return Parsed(merged, written, _sorted(*findings, *merged.findings, *late))


def _to_read(
    texts: Sequence[Article], content: Content, known: Mapping[str, Extraction]
) -> tuple[tuple[Article, ...], Analyser | None, list[Diagnostic]]:
    """The articles to extract, the analyser to do it with, and what is to be said: without it, records that it made stay.

    So two editors' machines, of which one has the analyser, never write the same files to and fro.
    """
    from generator.extract import analyser as analysing

    wanted = content.config.analyser
    analyser = analysing.load(wanted) if texts else None
    left = [a for a in texts if a.id in known and analysing.leaves(known[a.id].analyser, wanted, analyser)]
    told = []
    if texts and analyser is None and wanted != analysing.RULES:
        message = f"{wanted} is not installed: names that no rule and no list knows may be missed"
        hint = "`make nlp`, or `pip install 'dateline[nlp]'`; or write `analyser: rules` into site.yml"
        told.append(info("content/site.yml", "no-analyser", message, hint))
    if left:
        message = f"{len(left)} of {len(texts)} articles were read with {known[left[0].id].analyser}: what they gave stays as it is"
        told.append(info("content/extracted", "other-analyser", message, "that analyser is not here"))
    message = "its text has changed, and the analyser that read it is not here: what it gave stays as it is"
    stale = [article.file for article in left if article.sha256 != known[article.id].article.sha256]
    told += [warning(file, "other-analyser", message, "parse it where that is installed") for file in stale]
    return tuple(article for article in texts if article not in left), analyser, told


def _extracted(
    texts: Sequence[Article],
    content: Content,
    known: Mapping[str, Extraction],
    analyser: Analyser | None,
    progress: Callable[[str], None],
) -> list[Extraction]:
    """The extractions of articles, read again until they agree on the actors that they bring.

    A name that one article brings is known in the others, as it would be in the next run: so that this one changes nothing.
    """
    from generator.extract.gazetteer import build as build_gazetteer
    from generator.extract.pipeline import extract
    from generator.records.actors import cast_of

    fresh: tuple[Actor, ...] = ()
    met: dict[str, dict[str, Actor]] = {article.id: {} for article in texts}
    new: list[Extraction] = []
    made_by, seen = _seen(texts, analyser)
    for attempt in range(_ROUNDS):
        gazetteer = build_gazetteer((*content.actors, *fresh))
        new = []
        for article in texts:
            if not attempt:
                progress(article.id)
            extraction = replace(
                extract(article, gazetteer, seen[article.id], _recorded(content, article)), analyser=made_by
            )
            actors = met[article.id] = {actor.id: actor for actor in extraction.actors} | met[article.id]
            new.append(replace(extraction, actors=tuple(actors[id_] for id_ in sorted(actors))))
        found = cast_of(content, known, new).fresh
        if found == fresh:
            break
        fresh = found
    return new


def _recorded(content: Content, article: Article) -> list[Recorded]:
    """The events in content/ that other articles tell of: they can help to date one that has no date."""
    from generator.extract.dct_recorded import Recorded

    if article.published:
        return []
    own = {e.id for e in content.events if e.sources and all(source.article == article.id for source in e.sources)}
    return [Recorded(e.id, e.date, e.title) for e in content.events if e.date and e.id not in own]


def _seen(texts: Sequence[Article], analyser: Analyser | None) -> tuple[str, Mapping[str, Seen]]:
    """What is said to have read the texts, and what the analyser sees in each, by the article's id."""
    from generator.extract.analyser import RULES, UNSEEN

    if analyser is None:
        return RULES, {article.id: UNSEEN for article in texts}
    seen = analyser.see([article.text for article in texts])
    return analyser.name, {article.id: one for article, one in zip(texts, seen, strict=True)}


def build(
    root: Path,
    site: Path,
    *,
    today: Date,
    strict: bool = False,
    url: str | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Built:
    """Make the site from content/ and write what differs to `site`. Errors, or warnings if `strict`, leave `site` as it is.

    `url` takes the place of the one in site.yml: the workflow that publishes knows where it publishes to.
    """
    from generator.render import links, output, urls
    from generator.render.site import render

    progress("check")
    content, findings = check(root, today=today)
    if failed(findings, strict=strict):
        return Built(None, findings)
    progress("render")
    if url is not None:
        content = replace(content, config=replace(content.config, url=url))
    pages = render(content, templates=root / "templates")
    findings = _sorted(*findings, *links.check(pages, base=urls.base_path(content.config.url)))
    if failed(findings, strict=strict):
        return Built(None, findings)
    progress("write")
    return Built(output.write(site, pages), findings)


def edit(root: Path, propose: Callable[[Content], Merge], *, today: Date) -> Parsed:
    """Make the edits that `propose` asks of the content: a new file, two records made one, the schemas.

    A file in content/ that can't be read stops it, as it stops parse.
    """
    from generator.records import articles, load, store

    texts, unread = articles.read(root, today=today)
    content, malformed = load.load(root, texts)
    if failed((*unread, *malformed)):
        return Parsed(None, None, _sorted(*unread, *malformed))
    proposed = propose(content)
    if proposed.findings:
        return Parsed(proposed, None, _sorted(*proposed.findings))
    written = store.apply(root, proposed)
    return Parsed(proposed, written, _sorted(*written.findings))


def explain(root: Path, article: str, *, today: Date, published: str | None = None) -> tuple[Explanation, Findings]:
    """How extraction reads an article: an id in content/articles, or a path. Raises Fault where it can't be read."""
    from generator.extract import analyser as analysing
    from generator.extract import explain as explaining
    from generator.extract.gazetteer import build as build_gazetteer
    from generator.extract.pipeline import read
    from generator.records import articles, load

    here, _ = articles.read(root, today=today)
    known = {one.id: root / one.file for one in here}
    wanted, findings = articles.read(root, [known.get(article, Path(article))], published=published, today=today)
    if not wanted:
        raise Fault(*findings)
    content, _ = load.load(root, here)
    _, seen = _seen(wanted, analysing.load(content.config.analyser))
    reading = read(wanted[0], build_gazetteer(content.actors), seen[wanted[0].id], _recorded(content, wanted[0]))
    return explaining.explain(reading), _sorted(*findings)


def _sorted(*findings: Diagnostic) -> Findings:
    return tuple(sorted(set(findings), key=lambda d: d.sort_key))
