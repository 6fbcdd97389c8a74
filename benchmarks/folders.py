"""A folder of made adverts of several kinds, some of them broken: nothing in it comes from anybody."""

from __future__ import annotations

import random
from pathlib import Path

SKILLS = "Python Django Java Kotlin SQL Docker Kubernetes AWS React Linux Terraform Kafka Spark Airflow Git".split()
SAMPLES = Path(__file__).parent.parent / "samples"


def made_folder(folder: Path, number: int, poison: float = 0.02, seed: int = 7) -> Path:
    """So many adverts, mostly text, some HTML and PDF; a share of them is poison."""
    chance = random.Random(seed)
    folder.mkdir(parents=True)
    pages = sorted((SAMPLES / "cvs").glob("*.pdf"))
    for n in range(number):
        text = made_text(chance, n)
        kind = chance.random()
        if kind < poison:
            (folder / f"{n:05d}.pdf").write_bytes(chance.choice(POISON))
        elif kind < 0.1:
            (folder / f"{n:05d}.pdf").write_bytes(chance.choice(pages).read_bytes())
        elif kind < 0.3:
            items = "".join(f"<li>{line[2:]}</li>" for line in text.split("\n") if line.startswith("- "))
            (folder / f"{n:05d}.html").write_text(
                f"<html><h1>Developer</h1><h2>Requirements</h2><ul>{items}</ul></html>"
            )
        else:
            (folder / f"{n:05d}.txt").write_text(text)
    return folder


def made_text(chance: random.Random, n: int) -> str:
    asked = "".join(f"- {skill}\n" for skill in chance.sample(SKILLS, 5))
    return f"Developer {n}\n\nRequirements\n{asked}- {chance.randint(1, 9)}+ years of experience\n"


POISON = (
    b"",
    b"%PDF-1.7\n" + b"\xff" * 2000,
    b"PK\x03\x04" + bytes(200),
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 99>>endobj\n"
    b"trailer<</Root 1 0 R>>",
    b"\x7fELF" + bytes(100),
)
