"""Make the binary samples: PDF and DOCX from the people and adverts written here, the same bytes every time.

python -m samples.make
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from docx import Document
from docx.shared import Cm, Pt
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)

from samples.adverts_source import DOCX_ADVERTS, PDF_ADVERTS, Advert
from samples.people import BACKEND, DATA_ENGINEER, DEVOPS, SCIENTIST, Job, Person

HERE = Path(__file__).parent
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=9.5, leading=13)
SMALL = ParagraphStyle("small", parent=BODY, fontSize=8.5, leading=12)
BULLET = ParagraphStyle("bullet", parent=BODY, leftIndent=10, bulletIndent=0)
NAME = ParagraphStyle("name", parent=BODY, fontName="Helvetica-Bold", fontSize=20, leading=25)
HEADING = ParagraphStyle("heading", parent=BODY, fontName="Helvetica-Bold", fontSize=12, leading=20, spaceBefore=6)
STRONG = ParagraphStyle("strong", parent=BODY, fontName="Helvetica-Bold")
RIGHT = ParagraphStyle("right", parent=BODY, alignment=TA_RIGHT)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def heading(text: str) -> Flowable:
    return Paragraph(text, HEADING)


def bullets(lines: tuple[str, ...]) -> list[Flowable]:
    return [Paragraph(escaped(line), BULLET, bulletText="•") for line in lines]


def job_lines(job: Job, width: float) -> list[Flowable]:
    row = [Paragraph(f"{job.position}, {escaped(job.organisation)}, {job.place}", STRONG), Paragraph(job.dates, RIGHT)]
    table = Table([row], colWidths=[width * 0.7, width * 0.3])
    table.setStyle([("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)])
    return [table, *bullets(job.highlights), Spacer(1, 5)]


def side_column(person: Person) -> list[Flowable]:
    parts: list[Flowable] = [heading("Contact"), *(Paragraph(c, SMALL) for c in person.contact), heading("Skills")]
    for name, items in person.skills:
        parts += [Paragraph(f"<b>{name}</b>", SMALL), *(Paragraph(i, SMALL) for i in items.split(", ")), Spacer(1, 4)]
    parts += [heading("Languages"), *(Paragraph(x, SMALL) for x in person.languages)]
    return parts


def stacked_job(job: Job) -> list[Flowable]:
    where = Paragraph(f"{escaped(job.organisation)}, {job.place} | {job.dates}", BODY)
    return [Paragraph(job.position, STRONG), where, *bullets(job.highlights), Spacer(1, 6)]


def main_column(person: Person) -> list[Flowable]:
    parts: list[Flowable] = [heading("Profile"), Paragraph(person.summary, BODY), heading("Experience")]
    for job in person.jobs:
        parts += stacked_job(job)
    parts.append(heading("Projects"))
    parts += [Paragraph(f"<b>{name}</b>: {text}", BODY) for name, text in person.projects]
    parts.append(heading("Education"))
    parts += [Paragraph(f"{degree}, {place}, {years}", BODY) for degree, place, years in person.education]
    return parts


def two_columns(person: Person, target: Path) -> None:
    width, height = A4
    top = Frame(15 * mm, height - 42 * mm, width - 30 * mm, 28 * mm, id="top")
    side = Frame(15 * mm, 15 * mm, 48 * mm, height - 58 * mm, id="side")
    body = Frame(68 * mm, 15 * mm, width - 83 * mm, height - 58 * mm, id="body")
    document = BaseDocTemplate(str(target), pagesize=A4, invariant=1, title=f"CV {person.name}")
    document.addPageTemplates(PageTemplate(frames=[top, side, body]))
    head = [Paragraph(person.name, NAME), Paragraph(person.headline, BODY), FrameBreak()]
    document.build([*head, *side_column(person), FrameBreak(), *main_column(person)])


def one_column(person: Person, target: Path, size: float = 9.5) -> None:
    document = SimpleDocTemplate(str(target), pagesize=A4, invariant=1, title=f"CV {person.name}", topMargin=15 * mm)
    parts: list[Flowable] = [Paragraph(person.name, NAME), Paragraph(person.headline, BODY)]
    parts += [Paragraph(" | ".join(person.contact), SMALL), heading("SUMMARY"), Paragraph(person.summary, BODY)]
    parts.append(heading("EXPERIENCE"))
    for job in person.jobs:
        parts += job_lines(job, document.width)
        parts.append(Spacer(1, (size - 9.5) * 30))
    parts.append(heading("SKILLS"))
    parts += [Paragraph(f"<b>{name}:</b> {items}", BODY) for name, items in person.skills]
    if person.projects:
        parts += [heading("PROJECTS"), *(Paragraph(f"<b>{n}</b>: {t}", BODY) for n, t in person.projects)]
    parts.append(heading("EDUCATION"))
    parts += [Paragraph(f"{degree}, {place}, {years}", BODY) for degree, place, years in person.education]
    parts += [heading("CERTIFICATES"), *bullets(person.certificates)]
    parts += [heading("LANGUAGES"), Paragraph(", ".join(person.languages), BODY)]
    document.build(parts)


def tables_docx(person: Person, target: Path) -> None:
    document = Document()
    document.styles["Normal"].font.size = Pt(10)
    document.add_heading(person.name, 0)
    document.add_paragraph(person.headline)
    document.sections[0].header.paragraphs[0].text = " | ".join(person.contact)
    document.add_heading("Profile", 1)
    document.add_paragraph(person.summary)
    document.add_heading("Work experience", 1)
    table = document.add_table(rows=0, cols=2)
    for job in person.jobs:
        cells = table.add_row().cells
        cells[0].width, cells[1].width = Cm(3.5), Cm(12.5)
        cells[0].text = job.dates
        cells[1].text = f"{job.position}, {job.organisation}, {job.place}"
        for line in job.highlights:
            cells[1].add_paragraph(line, style="List Bullet")
    document.add_heading("Skills", 1)
    grid = document.add_table(rows=0, cols=2)
    for name, items in person.skills:
        cells = grid.add_row().cells
        cells[0].text, cells[1].text = name, items
    document.add_heading("Education", 1)
    for degree, place, years in person.education:
        document.add_paragraph(f"{degree}, {place}, {years}")
    document.add_heading("Certificates", 1)
    for certificate in person.certificates:
        document.add_paragraph(certificate, style="List Bullet")
    document.add_heading("Languages", 1)
    document.add_paragraph(", ".join(person.languages))
    save(document, target)


def save(document: object, target: Path) -> None:
    """A DOCX with every entry dated alike, so that the file is the same each time."""
    memory = io.BytesIO()
    document.save(memory)  # type: ignore[attr-defined]
    with zipfile.ZipFile(memory) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)


def advert_pdf(advert: Advert, target: Path) -> None:
    document = SimpleDocTemplate(str(target), pagesize=A4, invariant=1, title=advert.title)
    parts: list[Flowable] = [Paragraph(advert.title, NAME), Paragraph(advert.line, BODY)]
    for name, lines in advert.sections:
        parts.append(heading(name))
        parts += bullets(lines) if len(lines) > 1 else [Paragraph(escaped(lines[0]), BODY)]
    document.build(parts)


def advert_docx(advert: Advert, target: Path) -> None:
    document = Document()
    document.add_heading(advert.title, 0)
    document.add_paragraph(advert.line)
    for name, lines in advert.sections:
        document.add_heading(name, 1)
        for line in lines:
            document.add_paragraph(line, style="List Bullet" if len(lines) > 1 else None)
    save(document, target)


def main() -> None:
    two_columns(SCIENTIST, HERE / "cvs" / "two_column.pdf")
    one_column(DEVOPS, HERE / "cvs" / "one_column.pdf")
    one_column(DATA_ENGINEER, HERE / "cvs" / "two_pages.pdf", size=12)
    tables_docx(BACKEND, HERE / "cvs" / "tables.docx")
    for name, advert in PDF_ADVERTS.items():
        advert_pdf(advert, HERE / "adverts" / f"{name}.pdf")
    for name, advert in DOCX_ADVERTS.items():
        advert_docx(advert, HERE / "adverts" / f"{name}.docx")


if __name__ == "__main__":
    main()
