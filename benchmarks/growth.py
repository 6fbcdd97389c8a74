"""How the time of reading an advert grows with the length of a line and with the number of lines.

python -m benchmarks.growth [--rounds 3]

Processor time a letter, the least of the rounds, against the shortest text of the same kind: 1.00 throughout is time in
proportion to length.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable

from benchmarks.folders import made_text
from cvmatch.read import read_taxonomy
from cvmatch.read.rows import row_document
from cvmatch.target import parse_advert
from cvmatch.taxonomy import Taxonomy

LETTERS = (1_000, 10_000, 100_000)


def made(letters: int) -> str:
    """So many letters of adverts that nobody wrote, in lines of a few words."""
    chance = random.Random(3)
    texts = (made_text(chance, n) for n in range(letters // 80 + 1))
    return "".join(texts)[:letters]


KINDS: dict[str, Callable[[str], str]] = {
    "lines of a few words": str,
    "one line": lambda text: " ".join(text.split()),
    "one line without a blank": lambda text: "".join(text.split()),
}


def seconds(text: str, taxonomy: Taxonomy, rounds: int) -> float:
    """The least processor time of reading a text as a feed's row and understanding it."""
    least = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        document = row_document("feed:1", {"description": text}, {}, {})
        parse_advert(document, taxonomy)  # type: ignore[arg-type]
        least = min(least, time.process_time() - start)
    return least


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=3)
    rounds = options.parse_args().rounds
    taxonomy = read_taxonomy()
    for kind, shape in KINDS.items():
        texts = [shape(made(letters)) for letters in LETTERS]
        first, *others = (seconds(text, taxonomy, rounds) / len(text) for text in texts)
        told = ", ".join(f"{each / first:.2f} at {len(text):,}" for each, text in zip(others, texts[1:], strict=True))
        print(f"{kind:<26}{1e6 * first:6.1f} us a letter at {len(texts[0]):,} letters; times that: {told}", flush=True)


if __name__ == "__main__":
    main()
