"""Many CVs against many adverts, once they are read: a pair by matrices beside a pair scored by itself.

CVMATCH_DATA=... python -m benchmarks.many [--cvs 200] [--adverts 4000]
"""

from __future__ import annotations

import argparse
import datetime
import random
import time
from itertools import islice

from benchmarks.feeds import varied
from benchmarks.folders import SKILLS
from cvmatch.cv import parse_cv
from cvmatch.model import CV, Target
from cvmatch.ranking.block import block_of
from cvmatch.ranking.matrix import score_block
from cvmatch.ranking.offered import offered
from cvmatch.read import read_taxonomy
from cvmatch.scoring import score
from cvmatch.target import parse_advert
from cvmatch.taxonomy import Taxonomy
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)


def people(number: int, taxonomy: Taxonomy) -> list[CV]:
    """Made CVs, each with two jobs out of all roles and skills of its own."""
    chance, roles = random.Random(2), sorted(role.pref_label for role in taxonomy.roles.values())
    found = []
    for _ in range(number):
        now, before = chance.sample(roles, 2)
        skills = chance.sample(SKILLS, 9)
        jobs = f"{now}, Millrace Ltd    Jan 2021 - Present\n• Built services with {skills[0]} and {skills[1]}\n"
        jobs += f"{before}, Finch Ltd    Mar 2016 - Dec 2020\n• Ran {skills[2]} for 12 teams, planned budgets\n"
        text = f"Robin Ashgrove\n\nExperience\n{jobs}\nSkills\n{', '.join(skills)}, Git, communication\n"
        found.append(parse_cv(document_of(text), taxonomy, TODAY))
    return found


def one_by_one(cvs: list[CV], targets: list[Target], taxonomy: Taxonomy, pairs: int) -> tuple[float, list[float]]:
    """Seconds a pair, and the scores, of pairs drawn at random; a CV's pairs come together, as in a ranking."""
    chance = random.Random(4)
    drawn = sorted((chance.randrange(len(cvs)), chance.randrange(len(targets))) for _ in range(pairs))
    start = time.process_time()
    found = [score(cvs[i], targets[j], taxonomy, TODAY).score for i, j in drawn]
    seconds = (time.process_time() - start) / pairs
    return seconds, [-1.0 if value is None else value for value in found]


def by_matrices(cvs: list[CV], targets: list[Target], taxonomy: Taxonomy) -> tuple[float, list[object]]:
    """Seconds a pair for all pairs, what is prepared included."""
    start = time.process_time()
    ready = [offered(cv, taxonomy, TODAY) for cv in cvs]
    found: list[object] = [scores for scores, _ in score_block(ready, block_of(targets, taxonomy))]
    return (time.process_time() - start) / (len(cvs) * len(targets)), found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--cvs", type=int, default=200)
    options.add_argument("--adverts", type=int, default=4_000)
    asked = options.parse_args()
    taxonomy = read_taxonomy()
    cvs = people(asked.cvs, taxonomy)
    targets = []
    for row in islice(varied(asked.adverts), asked.adverts):
        targets.append(parse_advert(document_of(f"{row['title']}\n\n{row['description']}"), taxonomy))
    one_by_one(cvs, targets, taxonomy, 200)  # what is kept with the taxonomy is there for both
    best = {"one": float("inf"), "all": float("inf")}
    for _ in range(3):
        best["one"] = min(best["one"], one_by_one(cvs, targets, taxonomy, 500)[0])
        best["all"] = min(best["all"], by_matrices(cvs, targets, taxonomy)[0])
    pairs = asked.cvs * asked.adverts
    print(f"one by one   {1e6 * best['one']:8.1f} us a pair")
    print(f"by matrices  {1e6 * best['all']:8.1f} us a pair, over {pairs:,} pairs")
    print(f"ratio {best['one'] / best['all']:.0f} (limit 100)")


if __name__ == "__main__":
    main()
