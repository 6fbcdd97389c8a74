"""PDF: reading order, rails, typography, hidden text, broken files."""

from __future__ import annotations

import pytest

from cvmatch.errors import ReadError
from cvmatch.model import Document, LineKind
from cvmatch.read.formats import Request, parse_bytes
from cvmatch.read.limits import Limits
from tests.builders_pdf import At, Box, lines, pdf

LEFT = [
    "Led a team of four engineers at Northmill",
    "and moved the billing service to Kubernetes",
    "Cut the monthly cost of the platform by half",
    "Wrote the runbooks that people still use",
    "Taught Python to the newcomers of two teams",
    "Kept the release train on its rails for years",
    "Brought tests to a code base without any",
    "Reviewed the designs of the data platform",
]
RIGHT = ["Python", "Go", "PostgreSQL", "Terraform", "Kafka", "Docker", "Linux"]


def read(data: bytes, source: str = "cv.pdf") -> Document:
    return parse_bytes(Request(data, source))


def code_of(data: bytes, **limits: int) -> str:
    with pytest.raises(ReadError) as caught:
        parse_bytes(Request(data, "cv.pdf", Limits(**limits)))
    return caught.value.code


def two_columns() -> bytes:
    head = [At(50, 60, "Mara Quill", 22, "F2"), At(50, 80, "Platform engineer in a town by the sea, since a long time")]
    return pdf([*head, *lines(50, 130, *LEFT), *lines(380, 131, "Skills", *RIGHT, step=17)])


def test_two_columns_never_share_a_line() -> None:
    text = read(two_columns()).text
    assert text.index("Mara Quill") < text.index(LEFT[0]) < text.index(LEFT[-1]) < text.index("Skills\n")
    for line in text.split("\n"):
        assert not (any(word in line for word in RIGHT[1:4]) and any(word in line for word in LEFT))
    assert "\n".join(LEFT) in text
    assert "\n".join(RIGHT) in text


def test_a_contact_line_over_two_columns_stays_whole() -> None:
    cells = ((50, "mara@quill.example"), (180, "555 0100"), (260, "Quay 3, Wexcombe"), (405, "Wexcombe, Wales"))
    contact = [At(x, 80, text, 8) for x, text in cells]
    columns = [*lines(50, 130, *LEFT), *lines(380, 131, "Skills", *RIGHT, step=17)]
    text = read(pdf([At(50, 60, "Mara Quill", 22, "F2"), *contact, *columns])).text
    assert "mara@quill.example\t555 0100\tQuay 3, Wexcombe\tWexcombe, Wales\n" in text
    assert "\n".join(RIGHT) in text


def test_a_rail_of_dates_that_break_is_no_column() -> None:
    page: list[At | Box] = []
    told = (("10/2006 –", "Diplom in Backkunde"), ("03/2011", "Fachhochschule Weil am Rhein"), ("08/2003 –", "Lehre"),
            ("06/2006", "Backhaus Krume"), ("EDV:", "Word, Excel und ein wenig Python, auch Linux"),
            ("Sprachen:", "Deutsch und Englisch, beide recht gut"))  # fmt: skip
    for number, (left, right) in enumerate(told):
        y = 100 + 14 * number + 26 * (number // 2)
        page += [At(30, y, left), At(136, y, right)]
    page += [At(28, 126 + 15, "Lehrzeit", 10, "F2"), At(28, 126 + 55, "Kenntnisse", 10, "F2")]
    text = read(pdf(page)).text
    assert "10/2006 –\tDiplom in Backkunde\n03/2011\tFachhochschule Weil am Rhein\n" in text
    assert "Sprachen:\tDeutsch und Englisch, beide recht gut" in text


def test_date_set_to_the_right_stays_on_its_line() -> None:
    page = [
        *lines(50, 100, "Engineer, Acme", "Built the thing that everybody else had only talked about"),
        *lines(50, 160, "Analyst, Borealis", "Counted what could be counted and said so plainly to all"),
        At(480, 100, "2019 - 2021"),
        At(480, 160, "2015 - 2019"),
    ]
    text = read(pdf(page)).text
    assert "Engineer, Acme\t2019 - 2021\n" in text
    assert "Analyst, Borealis\t2015 - 2019\n" in text


def test_tight_list_with_places_to_the_right_is_no_pair_of_columns() -> None:
    awards = ["First prize, Harbour Hack", "Finalist, Night of Code", "Second prize, Data Cup", "Jury, Open Days"]
    places = ["Bergen, Norway", "Riga", "Porto, Portugal", "Oslo"]
    page: list[At | Box] = [*lines(50, 100, *awards * 2)]
    page += [At(545 - 5 * len(place), 100 + 13 * i, place) for i, place in enumerate(places * 2)]
    rows = read(pdf(page)).text.split("\n")
    assert rows[0] == f"{awards[0]}\t{places[0]}"
    assert len(rows) == 8


def test_label_rail_keeps_its_content() -> None:
    page: list[At | Box] = [At(50, 100, "Languages"), At(50, 113, "Databases"), At(50, 126, "Clouds")]
    page += lines(130, 100, "Python, Go, Rust", "PostgreSQL, Redis", "AWS, Hetzner")
    assert read(pdf(page)).text.split("\n") == [
        "Languages\tPython, Go, Rust",
        "Databases\tPostgreSQL, Redis",
        "Clouds\tAWS, Hetzner",
    ]


def test_letter_spaced_heading_becomes_words() -> None:
    page: list[At | Box] = [At(50 + 14 * i, 80, letter, 12) for i, letter in enumerate("WORK")]
    page += [At(130 + 14 * i, 80, letter, 12) for i, letter in enumerate("LIFE")]
    assert read(pdf([*page, *lines(50, 110, "Engineer, Acme")])).text.split("\n")[0] == "WORK LIFE"


def test_heading_by_size_and_weight_and_body_size_is_one() -> None:
    page = [At(50, 60, "Experience", 16, "F2"), *lines(50, 90, *LEFT), At(50, 220, "Education", 10, "F2")]
    by_text = {doc.text[line.span.start : line.span.end]: line for doc in [read(pdf(page))] for line in doc.lines}
    assert by_text["Experience"].kind is LineKind.HEADING
    assert by_text["Experience"].size == pytest.approx(1.6, abs=0.05)
    assert by_text["Education"].kind is LineKind.HEADING
    assert by_text["Education"].bold
    assert by_text[LEFT[0]].kind is LineKind.BODY
    assert by_text[LEFT[0]].size == pytest.approx(1, abs=0.05)


def test_bullets_and_blank_line_between_blocks() -> None:
    page = [*lines(50, 100, "• Shipped it", "- Fixed it"), *lines(50, 170, "Education")]
    doc = read(pdf(page))
    assert doc.text == "• Shipped it\n• Fixed it\n\nEducation"
    assert [line.kind for line in doc.lines][:2] == [LineKind.BULLET, LineKind.BULLET]


@pytest.mark.parametrize(
    "secret",
    [
        At(50, 200, "Kubernetes Rust Haskell", extra="1 1 1 rg"),
        At(50, 200, "Kubernetes Rust Haskell", extra="3 Tr"),
        At(50, 200, "Kubernetes Rust Haskell", size=0.5),
        At(900, 200, "Kubernetes Rust Haskell"),
    ],
    ids=["white", "invisible", "tiny", "off the page"],
)
def test_hidden_text_is_reported_and_not_counted(secret: At) -> None:
    doc = read(pdf([*lines(50, 100, *LEFT), secret]))
    assert "Haskell" not in doc.text
    assert doc.hidden == "Kubernetes Rust Haskell"
    assert "hidden_text" in [notice.code for notice in doc.notices]


def test_white_text_on_a_dark_box_is_seen() -> None:
    page: list[At | Box] = [Box(0, 0, 200, 842, 0.2), At(20, 100, "Skills in the sidebar", extra="1 1 1 rg")]
    doc = read(pdf([*page, *lines(250, 100, *LEFT)]))
    assert "Skills in the sidebar" in doc.text
    assert not doc.hidden


def test_turned_text_is_kept_apart() -> None:
    doc = read(pdf([*lines(80, 100, *LEFT), At(30, 400, "Curriculum vitae", 12, turned=True)]))
    assert doc.text.endswith("Curriculum vitae")


def test_page_counts_are_left_out() -> None:
    pages = [[*lines(50, 100, *LEFT), At(250, 800, f"Mara Quill - {n}/3")] for n in (1, 2, 3)]
    doc = read(pdf(*pages))
    assert "/3" not in doc.text
    assert doc.pages == 3
    assert doc.lines[-1].page == 3


def test_page_without_text_is_a_notice() -> None:
    doc = read(pdf(lines(50, 100, *LEFT), []))
    assert [notice.message for notice in doc.notices] == ["page 2 has no text"]


def test_broken_words_are_joined_and_compounds_keep_their_hyphen() -> None:
    page = lines(50, 100, "Ran the produc-", "tion of full-", "stack tools")
    text = read(pdf(page)).text.replace("\n", " ")
    assert "production" in text
    assert "full-stack" in text


def test_overprinted_heading_is_its_own_line() -> None:
    page = [At(50, 100, "PAPERS", 20), *lines(50, 101, *LEFT, step=14)]
    assert "PAPERS" in read(pdf(page)).text.split("\n")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b"%PDF-1.7\n", "damaged"),
        (pdf([]), "no_text"),
        (pdf([Box(10, 10, 100, 100)]), "no_text"),
    ],
)
def test_codes(data: bytes, code: str) -> None:
    assert code_of(data) == code


def test_limits_have_codes() -> None:
    page = lines(50, 100, *LEFT)
    assert code_of(pdf(page, page, page), pages=2) == "too_many_pages"
    assert code_of(pdf(page), characters=20) == "too_large"


def test_broken_file_gives_what_can_be_salvaged() -> None:
    whole = pdf(lines(50, 100, *LEFT))
    broken = whole.replace(b"5 0 obj", b"5 0 xbj")
    doc = read(broken)
    assert LEFT[2] in doc.text
    assert "salvaged" in [notice.code for notice in doc.notices]


def test_a_rail_at_the_right_edge_follows_its_header_and_not_the_bullet_beside_it() -> None:
    page: list[At | Box] = [
        At(60, 100, "Fernmoor Systems, Buyer"),
        At(472, 100, "Leeds, United Kingdom"),
        At(72, 120, "• Bought a great many things, some of them twice, and wrote down what"),
        At(467.5, 120, "June 2019 - March 2021"),
        At(80, 133, "they had cost"),
        At(72, 146, "• Sold a few"),
    ]
    texts = parse_bytes(Request(pdf(page), "cv.pdf")).text.split("\n")
    assert [text for text in texts if text] == [
        "Fernmoor Systems, Buyer\tLeeds, United Kingdom",
        "June 2019 - March 2021",
        "• Bought a great many things, some of them twice, and wrote down what",
        "they had cost",
        "• Sold a few",
    ]
