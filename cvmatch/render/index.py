"""The first page of a batch: the ranking with links, what the adverts ask for, what could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from cvmatch.render.page import escape, page

ROWS_SHOWN = 1000
"""More rows than this are for a spreadsheet, not for reading."""


def render_index(
    ranking: Sequence[Mapping[str, Any]],
    demand: Sequence[Mapping[str, Any]],
    failures: Sequence[Mapping[str, str]],
    totals: Mapping[str, int],
    versions: Mapping[str, str],
    market: str = "",
) -> str:
    """The page; ``market`` is HTML that stands before what the adverts ask for. The tables may be the first rows only,
    ``totals`` says how many pairs, adverts and failures there are.

    A row with ``page`` links to that file in ``adverts/``.
    """
    body = (
        f"<h1>{totals['adverts']:,} adverts ranked</h1>{_said(ranking, totals)}"
        '<table><thead><tr><th>Advert</th><th>CV</th><th class="n">Score</th><th class="n">Fits</th>'
        '<th class="n">Listed</th><th class="n">Carries over</th><th class="n">Missing</th></tr></thead>'
        f"<tbody>{''.join(map(_row, ranking))}</tbody></table>{market}{_demand(demand)}{_failures(failures, totals)}"
    )
    return page("Adverts ranked", body, versions)


def _said(ranking: Sequence[Mapping[str, Any]], totals: Mapping[str, int]) -> str:
    if len(ranking) == totals["pairs"]:
        return ""
    all_in = "all of them are in ranking.csv and ranking.json"
    return f'<p class="soft">The first {len(ranking):,} of {totals["pairs"]:,} rows; {all_in}.</p>'


def _row(row: Mapping[str, Any]) -> str:
    score = "no score" if row["score"] is None else f"{row['score']:.0f}"
    counts = "".join(f'<td class="n">{row[s]}</td>' for s in ("shown", "named", "transferable", "missing"))
    title = escape(row["title"] or row["advert"])
    if "page" in row:
        title = f'<a href="adverts/{escape(quote(row["page"]))}">{title}</a>'
    also = f"<br><small>also in {escape(row['also'])}</small>" if "also" in row else ""
    return (
        f'<tr><td class="what">{title}<br><small>{escape(row["advert"])}</small>{also}</td><td>{escape(row["cv"])}</td>'
        f'<td class="n"><b>{score}</b></td>{counts}</tr>'
    )


def _demand(demand: Sequence[Mapping[str, Any]]) -> str:
    rows = "".join(
        f'<tr><td class="what">{escape(d["label"])}{_must(d)}</td><td class="n">{d["adverts"]}</td>'
        f'<td class="n">{d["share"] * 100:.0f} %</td><td class="{d["have"]}">{d["have"]}</td></tr>'
        for d in demand
    )
    return (
        '<h2>What these adverts ask for</h2><table><thead><tr><th>Skill</th><th class="n">Adverts</th>'
        f'<th class="n">Share</th><th>In the CV</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _must(row: Mapping[str, Any]) -> str:
    return ' <span class="tag">not negotiable</span>' if row["non_negotiable"] else ""


def _failures(failures: Sequence[Mapping[str, str]], totals: Mapping[str, int]) -> str:
    if not failures:
        return ""
    items = "".join(f"<li>{escape(f['source'])}: {escape(f['code'])}. {escape(f['hint'])}</li>" for f in failures)
    left = totals["failures"] - len(failures)
    more = f'<p class="soft">And {left:,} more, in failures.csv.</p>' if left else ""
    return f"<h2>Could not be read ({totals['failures']:,})</h2><ul>{items}</ul>{more}"
