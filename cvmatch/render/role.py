"""A role as the file it is kept in (TOML, keys as in taxonomy/README.md)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from cvmatch.model import ConceptId, Pay, Requirement, Role, RoleLink

WIDTH = 118


def render_role(role: Role, name_of: Callable[[ConceptId], str], source: str = "", n: int = 0, date: str = "") -> str:
    """The text of ``<role>.toml``. ``name_of`` names a concept; source, n and date say where shares come from."""
    tables = [_head(role)]
    if n:
        tables.append(_table("[measured]", (("source", source), ("n", n), ("date", date))))
    tables += [_table("[[requirements]]", _requirement(r, name_of)) for r in role.requirements]
    tables += [_table("[[pay]]", _pay(p)) for p in role.pay]
    tables += [_table("[[related]]", _link(link)) for link in role.related]
    return "\n".join(tables)


def _head(role: Role) -> str:
    rows = (
        ("id", role.id),
        ("prefLabel", role.pref_label),
        ("altLabels", role.alt_labels),
        ("description", role.description),
        ("day", role.day),
        ("family", role.family),
        ("seniority", role.seniority.value if role.seniority else None),
        ("min_years", role.min_years),
        ("growth", role.growth),
        ("expects_links", role.expects_links),
        ("practises", role.practises),
        ("certificates", role.certificates),
    )
    return _table("", rows)


def _requirement(requirement: Requirement, name_of: Callable[[ConceptId], str]) -> Iterator[tuple[str, object]]:
    concepts = requirement.concepts
    several = len(concepts) > 1
    if several:
        yield ("any_of" if requirement.any_of else "all_of"), concepts
    else:
        yield "concept", concepts[0]
    yield "importance", requirement.importance.value
    yield "share", requirement.share
    yield "min_years", requirement.min_years
    plain = (" or " if requirement.any_of else " and ").join(name_of(c) for c in concepts)
    yield "label", requirement.label if requirement.label != plain else None
    yield "source", requirement.source
    yield "use", requirement.use
    yield "build", requirement.build


def _pay(pay: Pay) -> tuple[tuple[str, object], ...]:
    period = pay.period if pay.period != "year" else None
    return (
        ("stage", pay.stage),
        ("low", pay.low),
        ("high", pay.high),
        ("currency", pay.currency),
        ("period", period),
        ("country", pay.country),
        ("year", pay.year),
        ("source", pay.source),
        ("n", pay.n),
    )


def _link(link: RoleLink) -> tuple[tuple[str, object], ...]:
    return (
        ("role", link.role),
        ("difficulty", link.difficulty),
        ("months_min", link.months_min),
        ("months_max", link.months_max),
        ("pay_change", link.pay_change),
        ("note", link.note),
        ("after", link.after),
        ("source", link.source),
    )


def _table(head: str, rows: Iterable[tuple[str, object]]) -> str:
    lines = [_row(key, value) for key, value in rows if value not in (None, "", ())]
    return "\n".join([head, *lines, ""] if head else [*lines, ""])


def _row(key: str, value: object) -> str:
    if isinstance(value, tuple):
        return _array(key, [_text(item) for item in value])
    if isinstance(value, float):
        return f"{key} = {value:g}"
    return f"{key} = {value}" if isinstance(value, int) else f"{key} = {_text(value)}"


def _array(key: str, items: list[str]) -> str:
    line = f"{key} = [{', '.join(items)}]"
    if len(line) <= WIDTH:
        return line
    lines = [f"{key} = [", "   "]
    for item in items:
        if len(lines[-1]) + len(item) + 2 > WIDTH:
            lines.append("   ")
        lines[-1] += f" {item},"
    return "\n".join([*lines, "]"])


def _text(value: object) -> str:
    """A TOML basic string: its escapes are those of JSON, but for DEL, which JSON lets stand."""
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
