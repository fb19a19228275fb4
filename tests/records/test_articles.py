"""Articles as people and publishers leave them: every usual form is read, every fault is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import dates
from generator.dates import DateError
from generator.diagnostics import Diagnostic
from generator.model import Article, Dct, DctOrigin, Extraction
from generator.records import articles, base
from generator.records.published import read_published

TODAY = dates.parse("2031-06-01")
BODY = "Riverland recalled its envoy on Tuesday."
PAGE = """<!doctype html><html lang="en"><head><title>Envoy recalled | The Herald</title>
<meta property="og:title" content="Envoy recalled"><meta property="og:site_name" content="The Herald">
<meta property="article:published_time" content="2031-03-05T23:30:00-05:00"><meta name="author" content="Jane Doe">
<link rel="canonical" href="https://herald.example/envoy"></head><body><nav><a href="/">Home</a> <a href="/x">More</a></nav>
<article><h1>Envoy recalled</h1><p>Riverland recalled its envoy on Tuesday evening, the foreign ministry said in a statement.</p>
<p>Lakeside answered on Wednesday that it would wait. The two countries have quarrelled about the river for years.</p>
<p>Talks were planned for next week, and officials on both sides said that nobody knew whether they would be held.</p></article>
<footer>Copyright 2019 The Herald</footer></body></html>"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content/articles").mkdir(parents=True)
    return tmp_path


def put(root: Path, name: str, text: str | bytes) -> Path:
    path = root / name if "/" in name else root / "content/articles" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read(root: Path, *paths: Path, published: str | None = None) -> tuple[tuple[Article, ...], list[str]]:
    found, findings = articles.read(root, paths, published=published, today=TODAY)
    return found, [f"{each.severity} {each.code} {each.place}" for each in findings]


def test_plain_text_needs_nothing_else(root: Path) -> None:
    """A .txt file alone is an article; its id is its name."""
    put(root, "herald_0305.txt", BODY)
    (article,), findings = read(root)
    assert (article.id, article.text, article.published, article.file) == (
        "herald_0305",
        BODY,
        None,
        "content/articles/herald_0305.txt",
    )
    assert findings == []


def test_front_matter_and_side_file_tell_of_an_article(root: Path) -> None:
    """The side file is trusted more; each field is taken on its own."""
    put(root, "a.md", f"---\ntitle: From within\npublished: 5 March 2031\nlanguage: en\n---\n# Heading\n\n{BODY}\n")
    put(root, "a.yml", "title: From beside\nurl: https://herald.example/a\n")
    (article,), findings = read(root)
    assert (article.title, str(article.published), article.published_from) == (
        "From beside",
        "2031-03-05",
        DctOrigin.FRONT_MATTER,
    )
    assert (article.url, article.language, article.text) == ("https://herald.example/a", "en", f"Heading\n\n{BODY}")
    assert findings == []


def test_a_side_file_lies_beside_a_file_outside_the_project(root: Path) -> None:
    """`parse PATH` reads it there too, and the option wins over it."""
    path = put(root, "elsewhere/b.txt", BODY)
    put(root, "elsewhere/b.yml", "published: 2031-03-05\npublisher: The Herald\n")
    (article,), _ = read(root, path)
    assert (str(article.published), article.published_from, article.publisher) == (
        "2031-03-05",
        DctOrigin.SIDE_FILE,
        "The Herald",
    )
    (article,), _ = read(root, path, published="March 6, 2031")
    assert (str(article.published), article.published_from) == ("2031-03-06", DctOrigin.OPTION)


def test_a_page_gives_its_main_text_and_metadata(root: Path) -> None:
    """No navigation, no footer; the date is the day at the publisher's own clock."""
    put(root, "page.html", PAGE)
    (article,), findings = read(root)
    assert findings == []
    assert (article.title, article.publisher, article.author) == ("Envoy recalled", "The Herald", "Jane Doe")
    assert (str(article.published), article.published_from) == ("2031-03-05", DctOrigin.METADATA)
    assert (article.url, article.language) == ("https://herald.example/envoy", "en")
    assert "Riverland recalled its envoy on Tuesday evening" in article.text
    assert "Copyright" not in article.text
    assert "Home" not in article.text


def test_no_date_is_made_of_a_copyright_line(root: Path) -> None:
    """A page that does not say when it was published has no date."""
    page = PAGE.replace('<meta property="article:published_time" content="2031-03-05T23:30:00-05:00">', "")
    put(root, "page.html", page)
    (article,), _ = read(root)
    assert (article.published, article.published_from) == (None, DctOrigin.NONE)


def test_a_page_says_its_date_as_linked_data(root: Path) -> None:
    """schema.org's datePublished counts, wherever it is nested."""
    data = '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2031-03-04"}]}</script>'
    page = PAGE.replace('<meta property="article:published_time" content="2031-03-05T23:30:00-05:00">', data)
    put(root, "page.html", page)
    (article,), _ = read(root)
    assert str(article.published) == "2031-03-04"


def test_the_date_given_once_is_remembered(root: Path) -> None:
    """A record made with --published keeps its date in a run without it: else the second run would undo the first."""
    from generator.model import Dct, Extraction
    from generator.records import base

    path = put(root, "c.txt", BODY)
    (article,), _ = read(root, path, published="2031-03-05")
    put(root, "content/extracted/c.json", base.dump(Extraction(article, Dct(article.published), ())))
    (again,), _ = read(root)
    assert again == article


FAULTS: dict[str, tuple[str, str | bytes, str]] = {
    "empty": ("a.txt", " \n\n", "error empty-article content/articles/a.txt"),
    "only front matter": ("a.md", "---\ntitle: x\n---\n", "error empty-article content/articles/a.md"),
    "binary": ("a.txt", b"\x00\x01\x02", "error binary-file content/articles/a.txt"),
    "a PDF by another name": ("a.txt", b"%PDF-1.7\n", "error binary-file content/articles/a.txt"),
    "open front matter": ("a.md", f"---\ntitle: x\n{BODY}\n", "error front-matter content/articles/a.md"),
    "broken front matter": ("a.md", f"---\ntitle: [x\n---\n{BODY}\n", "error yaml-syntax content/articles/a.md:2:10"),
    "unknown key": ("a.md", f"---\ntitel: x\n---\n{BODY}\n", "error unknown-key content/articles/a.md:2:1"),
    "two dates in one": (
        "a.md",
        f"---\npublished: 03/04/2031\n---\n{BODY}\n",
        "error bad-date content/articles/a.md:2:12",
    ),
    "an impossible date": (
        "a.md",
        f"---\npublished: 2031-02-30\n---\n{BODY}\n",
        "error bad-date content/articles/a.md:2:12",
    ),
    "a date to come": (
        "a.md",
        f"---\npublished: 2031-07-01\n---\n{BODY}\n",
        "warning future-publication content/articles/a.md",
    ),
    "a page without an article": ("a.html", "<html><body></body></html>", "error no-main-text content/articles/a.html"),
    "a file of another kind": ("a.docx", b"PK\x03\x04", "warning unsupported-file content/articles/a.docx"),
    "an awkward name": ("Ünder Würde!.txt", BODY, "warning renamed-article content/articles/Ünder Würde!.txt"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told(root: Path, fault: str) -> None:
    """One finding with the file, and with the line where there is one; an error keeps the article out."""
    name, data, expected = FAULTS[fault]
    put(root, name, data)
    found, findings = read(root)
    assert findings == [expected]
    assert bool(found) == (expected.startswith("warning") and not name.endswith(".docx"))


def test_one_text_under_two_names_is_read_once(root: Path) -> None:
    """Two names would make two witnesses of one."""
    put(root, "a.txt", BODY)
    put(root, "b.md", f"---\ntitle: x\n---\n{BODY}\n")
    found, findings = read(root)
    assert [each.id for each in found] == ["a"]
    assert findings == ["error same-text content/articles/b.md"]


def test_two_texts_under_one_name_are_refused(root: Path) -> None:
    """The id would be that of both."""
    put(root, "a.txt", BODY)
    put(root, "a.md", "Something else happened.")
    found, findings = read(root)
    assert len(found) == 1
    assert findings == ["error duplicate-id content/articles/a.txt"]


def test_a_path_that_is_not_there_and_a_folder_without_articles(root: Path) -> None:
    """Both are findings, and the rest is read."""
    path = put(root, "x/a.txt", BODY)
    (root / "y").mkdir()
    found, findings = read(root, path, root / "x/b.txt", root / "y")
    assert [each.id for each in found] == ["a"]
    assert sorted(findings) == ["error no-file x/b.txt", "warning no-articles y"]


def test_without_content_the_hint_is_init(tmp_path: Path) -> None:
    """The command was given in the wrong folder."""
    _, (finding,) = articles.read(tmp_path, today=TODAY)
    assert isinstance(finding, Diagnostic)
    assert (finding.code, finding.hint) == ("no-content", "run dateline init")


def test_a_link_out_of_the_project_is_not_followed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What lies elsewhere stays there."""
    outside = tmp_path_factory.mktemp("outside") / "secret.txt"
    outside.write_text(BODY)
    (root / "content/articles/a.txt").symlink_to(outside)
    found, findings = read(root)
    assert found == ()
    assert findings == ["error outside content/articles/a.txt"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2031-03-05", "2031-03-05"),
        ("2031-03", "2031-03"),
        ("2031-03-05T23:30:00-05:00", "2031-03-05"),
        ("20310305", "2031-03-05"),
        ("5 March 2031", "2031-03-05"),
        ("Mar. 5, 2031", "2031-03-05"),
        ("Wed, 05 Mar 2031 10:00:00 GMT", "2031-03-05"),
        ("March 2031", "2031-03"),
        ("5 mars 2031", "2031-03-05"),
        ("5. März 2031", "2031-03-05"),
        ("5 марта 2031 г.", "2031-03-05"),
        ("2031年3月5日", "2031-03-05"),
        ("15/03/2031", "2031-03-15"),
        ("03/15/2031", "2031-03-15"),
        ("04.04.2031", "2031-04-04"),
    ],
)
def test_a_date_of_publication_in_any_language(text: str, expected: str) -> None:
    """EDTF first, then words; a month stays a month."""
    assert str(read_published(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "Monday",
        "today",
        "3 days ago",
        "03/04/2031",
        "3/4/31",
        "1 May",
        "2031-02-30",
        "30 February 2031",
        "soon",
        "x" * 5000,
        "2031-03-05/..",
        "now",
    ],
)
def test_what_is_relative_or_means_two_days_is_refused(text: str) -> None:
    """Nothing is filled in from the day on which the command is run."""
    with pytest.raises(DateError):
        read_published(text)


def test_a_renamed_article_is_no_second_witness(root: Path) -> None:
    """Its old name is known from its record; given back, nothing is said."""
    put(root, "herald.txt", BODY)
    (article,), _ = read(root)
    put(root, "content/extracted/herald.json", base.dump(Extraction(article, Dct(None), ())))
    assert read(root) == ((article,), [])
    (root / "content/articles/herald.txt").rename(root / "content/articles/paper.txt")
    assert read(root) == ((), ["error same-text content/articles/paper.txt"])
    (root / "content/articles/paper.txt").rename(root / "content/articles/herald.txt")
    assert read(root) == ((article,), [])
