"""What is asked of reading adverts, every figure with its limit: `python -m benchmarks.adverts`.

CVMATCH_DATA=... python -m benchmarks.adverts [--only gold,google,pages,jobspy,boilerplate,speed] [--misses]

Gold and Google come as two halves: documents of even and of odd number. Rules were made looking at the even half; the
odd half only tells whether they hold elsewhere. ``--misses`` prints what of the even half is wrong.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from benchmarks import advert_feeds, advert_gold, advert_noise, advert_speed, advert_strength
from benchmarks.advert_figures import Figure

PARTS: dict[str, Callable[[bool], Iterator[Figure]]] = {
    "gold": advert_gold.figures,
    "google": advert_strength.figures,
    "pages": advert_feeds.page_figures,
    "jobspy": advert_feeds.feed_figures,
    "boilerplate": advert_noise.figures,
    "speed": advert_speed.figures,
}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--only", default=",".join(PARTS), help="parts to measure")
    options.add_argument("--misses", action="store_true", help="print what is wrong, of the even half")
    chosen = options.parse_args()
    for part in chosen.only.split(","):
        for figure in PARTS[part](chosen.misses):
            print(f"{part:<12}{figure}", flush=True)


if __name__ == "__main__":
    main()
