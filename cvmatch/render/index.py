"""The first page of a batch: the ranking with links, what the adverts ask for, what could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cvmatch.render.page import escape, page

DEMAND_SHOWN = 40


def render_index(
    ranking: Sequence[Mapping[str, Any]],
    links: Mapping[str, str],
    demand: Sequence[Mapping[str, Any]],
    failures: Sequence[Mapping[str, str]],
    versions: Mapping[str, str],
) -> str:
    """The page; ``links`` maps an advert's id to the file of its report."""
    rows = "".join(_row(row, links) for row in ranking)
    body = (
        f"<h1>{len(ranking)} comparisons</h1><table><thead><tr><th>Advert</th><th>CV</th>"
        '<th class="n">Score</th><th class="n">Fits</th><th class="n">Listed</th><th class="n">Carries over</th>'
        f'<th class="n">Missing</th></tr></thead><tbody>{rows}</tbody></table>{_demand(demand)}{_failures(failures)}'
    )
    return page("Adverts ranked", body, versions)


def _row(row: Mapping[str, Any], links: Mapping[str, str]) -> str:
    score = "no score" if row["score"] is None else f"{row['score']:.0f}"
    counts = "".join(f'<td class="n">{row[s]}</td>' for s in ("shown", "named", "transferable", "missing"))
    link = f'<a href="{escape(links[row["advert"]])}">{escape(row["title"])}</a>'
    return (
        f'<tr><td class="what">{link}<br><small>{escape(row["advert"])}</small></td><td>{escape(row["cv"])}</td>'
        f'<td class="n"><b>{score}</b></td>{counts}</tr>'
    )


def _demand(demand: Sequence[Mapping[str, Any]]) -> str:
    rows = "".join(
        f'<tr><td class="what">{escape(d["label"])}</td><td class="n">{d["adverts"]}</td>'
        f'<td class="n">{d["share"] * 100:.0f} %</td><td class="{d["have"]}">{d["have"]}</td></tr>'
        for d in demand[:DEMAND_SHOWN]
    )
    return (
        '<h2>What these adverts ask for</h2><table><thead><tr><th>Skill</th><th class="n">Adverts</th>'
        f'<th class="n">Share</th><th>In the CV</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _failures(failures: Sequence[Mapping[str, str]]) -> str:
    if not failures:
        return ""
    items = "".join(f"<li>{escape(f['source'])}: {escape(f['code'])}. {escape(f['hint'])}</li>" for f in failures)
    return f"<h2>Could not be read ({len(failures)})</h2><ul>{items}</ul>"
