"""How much of what looks like technology in adverts' requirement lists a mention covers, and what is left.

Run: CVMATCH_DATA=... python -m benchmarks.coverage [--adverts 2000] [--left 60]
Counted: words in bullet or enumeration lines of at most 300 characters that ask for something; capitalised or with
signs, not the first of a sentence, and no ordinary words, which the same adverts also write in lower case, nor
months or places. Mentions of unlisted skills count as covered and are
printed as candidates for the taxonomy.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator

from benchmarks.data import data_folder, rows_of
from cvmatch.mentions import find_mentions
from cvmatch.read.tables import read_taxonomy
from cvmatch.text import document_of

LIMIT = 0.9
LONGEST = 300  # characters; a longer line is prose
ORDINARY = 0.1  # part of a word's uses in lower case from which it is an ordinary word
_LINE = re.compile(r"^[ \t]*[•*·\-–].*$|^.*(?:,.*){2,}$", re.MULTILINE)
_ASKS = re.compile(
    r"experience|knowledge|proficien|familiar|skills?\b|technolog|tools?\b|expertise|understanding", re.I
)
_WORD = re.compile(r"(?<![\w.@/])[A-Za-z][\w]*(?:[+#.\-][\w+#]+)*[+#]*")
_OTHER = frozenset(
    """ability able about all an and any as at be bachelor bachelors based both by can degree do equivalent etc eg
    excellent experience experienced expert for from general good great have high ie in including inc is it job
    knowledge ltd llc may more must no not of on or our other plus preferred proficiency proficient qualifications
    required requirements responsibilities senior skill skills some strong such team that the their this to
    understanding up us usa use using we well what will with work working years you your january february march april
    june july august september october november december monday tuesday wednesday thursday friday saturday sunday new
    york london india california texas united states canada europe morocco casablanca rabat""".split()
)


def ordinary(texts: list[str]) -> frozenset[str]:
    """Words the adverts themselves write in lower case often enough to be no names."""
    uses = Counter(word for text in texts for word in re.findall(r"[A-Za-z]+", text))
    total: Counter[str] = Counter()
    for word, number in uses.items():
        total[word.lower()] += number
    return frozenset(word for word, number in total.items() if uses[word] >= ORDINARY * number)


def looks(text: str, plain: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where words that look like technologies stand in the requirement lines of a text."""
    for line in _LINE.finditer(text):
        if len(line.group()) > LONGEST or not _ASKS.search(line.group()) or line.group().isupper():
            continue
        for number, word in enumerate(_WORD.finditer(text, line.start(), line.end())):
            before = text[max(line.start(), word.start() - 2) : word.start()]
            first = number == 0 or before.rstrip().endswith((".", ":", "!", "?")) or "•" in before
            surface = word.group()
            marked = any(c.isupper() or c in "+#" for c in surface)
            known = surface.lower() in _OTHER or surface.lower() in plain
            if marked and not first and not known and len(surface) > 1:
                yield word.start(), word.end()


def adverts(limit: int) -> list[str]:
    files = sorted((data_folder() / "adverts").glob("*.jsonl"))
    each = [[row["text"] for row in rows_of(file) if row.get("text")] for file in files]
    # Every source in turn, so that no single one decides.
    return [texts[i] for i in range(max(map(len, each))) for texts in each if i < len(texts)][:limit]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--adverts", type=int, default=2000)
    options.add_argument("--left", type=int, default=60)
    chosen = options.parse_args()
    taxonomy = read_taxonomy()
    asked = covered = 0
    left: Counter[str] = Counter()
    unlisted: Counter[str] = Counter()
    texts = adverts(chosen.adverts)
    plain = ordinary(texts)
    for text in texts:
        mentions = find_mentions(document_of(text), taxonomy)
        unlisted.update({m.surface for m in mentions if m.concept_id.startswith("x:")})
        missed = set()
        for start, end in looks(text, plain):
            asked += 1
            if any(m.span.start < end and start < m.span.end for m in mentions):
                covered += 1
            else:
                missed.add(text[start:end])
        left.update(missed)
    print(f"covered {covered / max(1, asked):.3f}   limit {LIMIT:.2f}   of {asked} words in {chosen.adverts} adverts")
    print("left:", ", ".join(f"{word} {n}" for word, n in left.most_common(chosen.left)))
    print("unlisted:", ", ".join(f"{word} {n}" for word, n in unlisted.most_common(chosen.left)))


if __name__ == "__main__":
    main()
