"""One advert in several places (file, page, PDF, rows of feeds) is shown once; adverts that share much text are not."""

from __future__ import annotations

import csv
import html
import json
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from cvmatch.batch.marks import MOST_FIGURES, keys_of, letters_of, marks_of, may_be_one
from cvmatch.batch.twins import are_one
from cvmatch.model import Document
from cvmatch.store import Entry, Journal
from tests.builders_pdf import lines, pdf
from tests.test_batch import CV, run

BOILER = """
About Heron Mills
Heron Mills weaves and dyes cloth for theatres, and has done so beside the river Aven since 1911. We are ninety people,
five looms and a very old ledger that we would like to retire. Everybody here eats lunch together on Wednesdays, and
nobody checks e-mail after six. Equal opportunity is a habit here and no slogan. We offer 30 days of leave, a
pension plan and a key to the allotment behind the dye works.
"""
ASKED = """
What you will do
- Move the ledger into PostgreSQL, table by table, while the mill keeps running
- Build services in Python and FastAPI that the dyers can query from the floor
- Explain to the weavers what their figures say, over tea if need be

What you bring
- Three years of Python and of SQL on a real database
- Docker, or a will to pack things into boxes
- Fluent English; some Czech would be nice to have
"""
OTHER = """
What you will do
- Keep forty jacquard machines and their Java controllers alive through a season of premieres
- Trace vibration with sensors from Bosch and MQTT, and order parts before anything breaks
- Train two apprentices in welding and in reading circuit diagrams

What you bring
- Five years as an industrial mechanic, a licence to drive a forklift
- Siemens PLC programming, ladder logic
"""
TEXT = BOILER + ASKED


def document(text: str, **fields: object) -> Document:
    return Document("here", "0", "text/plain", text, (), (), fields)


def ways(text: str) -> Iterator[tuple[str, str]]:
    """One text as files, pages and feeds hold it."""
    yield "escaped", text.replace("-", "\\-").replace(".", "\\.")
    yield "bold", text.replace("What you bring", "**What you bring**").replace("- ", "* ")
    yield "glued", " ".join(text.split())
    yield "without line ends or spaces after stops", " ".join(text.split()).replace(". ", ".")
    yield "headed", f"Backend Developer\nHeron Mills | Avenford (hybrid)\n\n{text}"
    yield "signed", f"{text}\nPosted 3 days ago. Apply now"


@pytest.mark.parametrize(("name", "other"), list(ways(TEXT)), ids=lambda value: value if len(value) < 50 else "")
def test_one_text_written_in_many_ways_is_one_advert(name: str, other: str) -> None:
    row = document(TEXT, title="Backend Developer", organisation="Heron Mills")
    assert are_one(document(other), "Backend Developer", row, "Backend Developer"), name
    assert set(keys_of(marks_of(other))) & set(keys_of(marks_of(TEXT))), name


def test_two_adverts_of_one_company_with_the_same_boilerplate_are_two() -> None:
    one = document(BOILER * 3 + ASKED, title="Developer", organisation="Heron Mills")
    two = document(BOILER * 3 + OTHER, title="Developer", organisation="Heron Mills")
    assert not are_one(one, "Developer", two, "Developer")


@pytest.mark.parametrize(
    ("title", "other"),
    [("Backend Developer", "Senior Backend Developer"), ("Backend Developer", "Python Trainer"), ("Dyer I", "Dyer II")],
)
def test_one_text_under_two_titles_is_two_adverts(title: str, other: str) -> None:
    assert not are_one(document(TEXT, title=title), title, document(TEXT, title=other), other)
    for first, second in ((title, other), (other, title)):
        headed = document(f"{first}\n{TEXT}")
        assert not are_one(headed, first, document(TEXT, title=second), second)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (TEXT + "Pay: $120,000 a year", TEXT + "Pay: $135,000 a year"),
        (TEXT + "Requisition 40117", TEXT + "Requisition 40118"),
        (TEXT + "At least 2 years here.", TEXT + "At least 4 years here."),
    ],
)
def test_other_figures_make_another_advert(one: str, two: str) -> None:
    assert not are_one(document(one, title="Developer"), "Developer", document(two, title="Developer"), "Developer")


def test_another_place_or_employer_makes_another_advert() -> None:
    here = document(TEXT, title="Developer", location="Avenford, UK", organisation="Heron Mills Ltd")
    assert are_one(here, "Developer", document(TEXT + " Apply.", location="Avenford, England"), "Developer")
    assert not are_one(here, "Developer", document(TEXT + " Apply.", location="Lisbon"), "Developer")
    assert not are_one(here, "Developer", document(TEXT + " Apply.", organisation="Pike Agency"), "Developer")


def test_short_texts_are_one_only_if_letters_are_the_same() -> None:
    one, two = document("Requirements\n- Python\n- SQL"), document("Requirements: Python, SQL")
    assert are_one(one, "Developer", two, "Developer")
    assert not are_one(one, "Developer", document("Requirements: Python, SQL, Java"), "Developer")


def test_texts_of_another_script_have_letters_too() -> None:
    assert letters_of("Опыт работы: Python!") == "опытработыpython".encode()


@pytest.fixture
def places(tmp_path: Path) -> Path:
    """One advert as text, page, PDF, and as rows of three feeds; one other advert of the same company."""
    folder = tmp_path / "adverts"
    folder.mkdir()
    head = "Backend Developer\nHeron Mills, Avenford\n"
    (folder / "a.txt").write_text(head + TEXT, "utf-8")
    items = "".join(f"<p>{html.escape(line)}</p>" for line in TEXT.splitlines() if line)
    page = f"<html><body><nav>Jobs Home</nav><h1>Backend Developer</h1><p>Heron Mills</p>{items}</body></html>"
    (folder / "b.html").write_text(page, "utf-8")
    wrapped = [part for line in (head + TEXT).splitlines() for part in textwrap.wrap(line, 80)]
    (folder / "c.pdf").write_bytes(pdf(lines(40, 40, *wrapped, size=9)))
    row = {"id": "r1", "title": "Backend Developer", "company": "Heron Mills", "description": TEXT}
    with (folder / "d.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(row))
        writer.writeheader()
        writer.writerow({**row, "description": TEXT.replace("-", "\\-")})
        writer.writerow({**row, "id": "r2", "description": TEXT.replace("-", "\\-")})
    other = {**row, "id": "r3", "title": "Mechanic", "description": BOILER + OTHER}
    marked = {**row, "id": "r4", "description": f"<p>{TEXT}</p>"}
    (folder / "e.jsonl").write_text(f"{json.dumps(other)}\n{json.dumps(marked)}\n", "utf-8")
    return folder


def test_a_mixed_folder_shows_one_advert_once_and_names_all_its_places(places: Path) -> None:
    done = run(str(CV), str(places), "--json")
    ranking = json.loads(done.stdout)["ranking"]
    assert sorted(row["advert"] for row in ranking) == ["a.txt", "r3"]
    also = next(row["also"] for row in ranking if row["advert"] == "a.txt")
    assert [place.rsplit("/", 1)[-1] for place in also.split("; ")] == [
        "b.html", "c.pdf", "d.csv:1", "d.csv:2", "e.jsonl:2"
    ]  # fmt: skip
    assert "5 repeated ones left out" in done.stderr
    assert "2 adverts read" in done.stderr


def test_what_was_known_from_the_run_before_is_still_one_advert(places: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = run(str(CV), str(places), "--out", str(out))
    ranked = (out / "ranking.json").read_bytes()
    again = run(str(CV), str(places), "--out", str(out))
    assert first.returncode == again.returncode == 0
    assert (out / "ranking.json").read_bytes() == ranked
    assert "also in" in (out / "index.html").read_text("utf-8")
    assert len(list((out / "adverts").iterdir())) == 2


def test_marks_tell_apart_only_what_the_texts_do() -> None:
    more = ASKED + "Salary from 41,500 a year\n"
    assert may_be_one(marks_of(TEXT), marks_of("Salary from 41,500\n" + TEXT))
    assert not may_be_one(marks_of(BOILER + more), marks_of(BOILER * 2 + ASKED))
    assert may_be_one(marks_of(BOILER * 2 + more), marks_of(BOILER + ASKED))
    assert may_be_one(marks_of("Pay: 12 500"), marks_of("Pay: 12500"))  # the same letters, whatever the figures
    many = " ".join(map(str, range(1000, 1001 + MOST_FIGURES)))
    assert may_be_one(marks_of(TEXT + many), marks_of(TEXT * 3))


def test_of_very_many_that_share_marks_only_the_first_are_looked_at(tmp_path: Path) -> None:
    looked: list[tuple[int, int]] = []

    def twins(entry: Entry, other: Entry) -> bool:
        looked.append((entry.seq, other.seq))
        return False

    with Journal(tmp_path / "journal.sqlite") as journal:
        journal.keep([], [Entry(n, b"", "", "", "", marks=b"m") for n in range(50)])
        journal.sift(lambda _: [1, 2], twins, 20, range(50))
    assert max(sum(seq == n for seq, _ in looked) for n in range(50)) == 20
    assert {other for _, other in looked} == set(range(20))
