"""Articles: files of text, Markdown or HTML to `Article` values, with what is said about them beside or in them.

Trust in what is said goes: the command's option, the side file, the front matter, the page's own metadata.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.dates import Date, DateError
from generator.diagnostics import Diagnostic, Severity, error, warning
from generator.model import Article, DctOrigin, Extraction
from generator.records import base
from generator.records.facts import LIMIT, SIDE, Facts, body_of, settle, side_of
from generator.records.files import Findings, leads_out, path_from, read_bytes, tree
from generator.records.names import fits_id
from generator.records.published import read_published

FOLDER = "content/articles"

SUFFIXES = (".txt", ".md", ".html", ".htm")

_CHARACTERS = 2_000_000  # a book; news has some thousands


def read(
    root: Path, paths: Sequence[Path] = (), *, published: str | None = None, today: Date
) -> tuple[tuple[Article, ...], Findings]:
    """The articles at `paths` (files or folders; none: all of content/articles), sorted by id, each text once.

    published: the date of all of them, as a person writes it. today: only to warn of dates in the future.
    """
    if not (root / "content").is_dir():
        return (), (error("content", "no-content", "there is no folder content/ here", "run dateline init"),)
    option, bad_option = _option(published)
    files, findings = _files(root, paths)
    findings += bad_option
    known, _ = base.read(root)
    here = {_id_of(path)[0] for path, _ in files} if not paths else set()
    elsewhere = {each.article.sha256: id_ for id_, each in sorted(known.items()) if id_ not in here}
    articles: dict[str, Article] = {}
    for path, shown in files if not bad_option else ():
        article, found = _read_one(root, path, shown, option or _remembered(known, _id_of(path)[0]))
        findings += found
        if article is None:
            continue
        is_known = article.id in known and known[article.id].article.sha256 == article.sha256
        twins = _twins(article, articles, "" if is_known else elsewhere.get(article.sha256, ""))
        findings += twins + _future(article, today)
        if not twins:
            articles[article.id] = article
    return tuple(articles[id_] for id_ in sorted(articles)), findings


def _option(published: str | None) -> tuple[Date | None, Findings]:
    if published is None:
        return None, ()
    try:
        return read_published(published), ()
    except DateError as fault:
        return None, (error("--published", "bad-date", str(fault)),)


def _remembered(known: Mapping[str, Extraction], article: str) -> Date | None:
    """The date that an earlier run was given for this article: without it a second run would undo the first."""
    earlier = known.get(article)
    return earlier.article.published if earlier and earlier.article.published_from is DctOrigin.OPTION else None


def _files(root: Path, paths: Sequence[Path]) -> tuple[list[tuple[Path, str]], Findings]:
    """Each file to read with its path as findings show it."""
    if not paths:
        inside, findings = tree(root, FOLDER, ("",))
        known = [(root / path, path) for path in inside if path.lower().endswith(SUFFIXES)]
        strange = [path for path in inside if not path.lower().endswith((*SUFFIXES, *SIDE))]
        return known, findings + tuple(_unsupported(path, Severity.WARNING) for path in strange)
    files: dict[str, Path] = {}
    findings = ()
    for path in paths:
        shown = _shown(root, path)
        refused = leads_out(root, path)
        findings += refused
        if refused:
            continue
        if path.is_dir():
            base = root if path_from(root, path) else path
            inside, found = tree(base, path_from(root, path) or ".", SUFFIXES)
            findings += found
            files |= {_shown(root, base / each): base / each for each in inside}
            if not inside:
                findings += (warning(shown, "no-articles", f"the folder holds no article ({', '.join(SUFFIXES)})"),)
        elif path.suffix.lower() in SUFFIXES or not path.exists():
            files[shown] = path
        else:
            findings += (_unsupported(shown, Severity.ERROR),)
    return [(files[shown], shown) for shown in sorted(files)], findings


def _shown(root: Path, path: Path) -> str:
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def _unsupported(shown: str, severity: Severity) -> Diagnostic:
    message = f"an article is a file {', '.join(SUFFIXES)}; this one is left out"
    return replace(error(shown, "unsupported-file", message, "save its text as .txt"), severity=severity)


def _id_of(path: Path) -> tuple[str, bool]:
    """The article's id, and whether it is the file's name as it stands."""
    stem = path.name[: -len(path.suffix)] if path.suffix else path.name
    if fits_id(stem, article=True):
        return stem, True
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9_]+", "-", plain).strip("-_")[:100].rstrip("-_")
    if not fits_id(slug, article=True):
        slug = f"article-{hashlib.sha256(stem.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
    return slug, False


def _read_one(root: Path, path: Path, shown: str, option: Date | None) -> tuple[Article | None, Findings]:
    data, findings = read_bytes(path, shown, LIMIT)
    if data is None:
        return None, findings
    id_, as_named = _id_of(path)
    if not as_named:
        message = f'the file\'s name does not fit in a link; its id is "{id_}"'
        findings += (warning(shown, "renamed-article", message, "rename it with a-z, 0-9, - and _ alone"),)
    body, found = body_of(data, shown, path.suffix.lower())
    findings += found
    side, found = side_of(root, path, shown)
    findings += found
    if any(each.severity is Severity.ERROR for each in findings):
        return None, findings
    facts = settle((Facts(DctOrigin.OPTION, {"published": option} if option else {}), side, *body.facts))
    if not body.text.strip():
        return None, (*findings, error(shown, "empty-article", "the article has no text"))
    if len(body.text) > _CHARACTERS:
        message = f"the article has {len(body.text):,} characters; {_CHARACTERS:,} is the limit"
        return None, (*findings, error(shown, "too-large", message))
    sha256 = hashlib.sha256(body.text.encode()).hexdigest()
    return Article(id_, body.text, sha256, file=shown, **facts), findings


def _twins(article: Article, others: Mapping[str, Article], earlier: str) -> Findings:
    """The same text under two names would be two witnesses of one; the same name for two texts would be one of two.

    earlier: the id that the text had when it was parsed before, "" where it was not.
    """
    same = next((other.file for other in others.values() if other.sha256 == article.sha256), "")
    if same:
        return (error(article.file, "same-text", f"the same text as {same}", "delete one of the two"),)
    if earlier:
        message = f"the same text as the article {earlier}, parsed before"
        hint = f"give it the name {earlier} back, for events and addresses rest on that; or delete it"
        return (error(article.file, "same-text", message, hint),)
    if article.id in others:
        message = f'the id "{article.id}" is already that of {others[article.id].file}'
        return (error(article.file, "duplicate-id", message, "rename one of the two"),)
    return ()


def _future(article: Article, today: Date) -> Findings:
    first, now = article.published and article.published.earliest, today.latest
    if not first or not now or first <= now:
        return ()
    return (warning(article.file, "future-publication", f"published on {article.published}, which is yet to come"),)


def side_files(root: Path) -> Iterator[tuple[str, str]]:
    """Id and path of each side file in content/articles, whether or not its article is there."""
    paths, _ = tree(root, FOLDER, SIDE)
    for path in paths:
        yield Path(path).stem, path
