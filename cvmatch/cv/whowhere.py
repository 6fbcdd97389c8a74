"""The header of a job: which of its pieces is the position, which the organisation, which the place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from cvmatch.cv.pieces import Piece, by_commas, is_team, is_unit, pieces_of, without_places
from cvmatch.cv.places import split_place
from cvmatch.cv.prose import is_prose
from cvmatch.cv.row import Row
from cvmatch.cv.titles import has_legal_form, is_institution, is_title, organisation_words, role_words

_POSITION = frozenset(
    "position|occupation or position held|occupation|job title|title|role|designation|poste|puesto".split("|")
)
_EMPLOYER = frozenset(
    "company|employer|name and address of employer|organization|organisation|client|customer|firma|arbeitgeber|"
    "entreprise|empresa|company name|employer name|organization name|organisation name|name of company|"
    "name of the company|name of employer|name of the employer|name of organization|name of the organization|"
    "name of organisation|name of the organisation".split("|")
)
_NO_EMPLOYER = frozenset(
    """c++ c# css css3 html html5 html/css java javascript typescript python php sql ruby perl git ajax jquery json xml
    rest linux bash docker agile scrum unix excel english german french spanish russian a1 a2 b1 b2 c1 c2 present
    native fluent""".split()
)
"""Names of skills and levels that no employer has: a cell that holds one alone has strayed in from another column."""

_SUBHEADS = frozenset(
    "roles and responsibilities|role and responsibilities|key responsibilities|job responsibilities|responsibilities|"
    "duties and responsibilities|duties|job profile|work profile|job description|key result areas|achievements|"
    "key achievements|projects|projects handled|nature of job|nature of work|environment|technologies used".split("|")
)
"""Lines that stand over what was done in a job."""

_TOWN = re.compile(
    r"[A-ZÀ-Þ][^\W\d_'’]+(?:(?:[ \-](?:am|an der|sur|sous|upon|on|in|de|del|la|le|les|im))?[ \-][A-ZÀ-Þ][^\W\d_]+){0,2}"
)


class Who(NamedTuple):
    """What a job's header says; ``sure`` where the words tell role from organisation."""

    position: str | None
    organisation: str | None
    place: str | None
    sure: bool = True

    @property
    def whole(self) -> bool:
        """Whether nothing is missing."""
        return self.position is not None and self.organisation is not None


def read_header(rows: Sequence[Row], role_first: bool | None = None, banner: bool = False) -> Who:
    """Position, organisation and place of header rows.

    ``role_first`` says in which order the same CV's other headers have them, where these words do not tell;
    ``banner``: the organisation is known from a line above, so that commas do not part one off.
    """
    found = [where for row in rows if not any(map(_is_degree, (where := pieces_of(row)).pieces))]
    place = next((where.place for where in found if where.place), None)
    pieces = [piece for where in found for piece in where.pieces if not _strayed(piece.text)]
    labelled = _by_labels(pieces)
    if labelled:
        return labelled._replace(place=place)
    return _told_apart(pieces, place, role_first, banner)


def _strayed(text: str) -> bool:
    return (
        text.lower() in _NO_EMPLOYER
        or text.lower().replace("&", "and") in _SUBHEADS
        or text.startswith(("and ", "or ", "with ", "for ", "of "))
    )


def _is_degree(piece: Piece) -> bool:
    """Whether a piece is a degree, which in the header of a job has strayed in from another column."""
    return piece.text.lower().endswith(" degree")


def _by_labels(pieces: Sequence[Piece]) -> Who | None:
    position = next((p.text for p in pieces if p.label in _POSITION), None)
    organisation = next((by_commas(p.text)[0] for p in pieces if p.label in _EMPLOYER), None)
    if position is None and organisation is None:
        return None
    rest = next((p.text for p in pieces if not p.label), None)
    return Who(position or rest, organisation or rest, None)


def labelled(row: Row) -> tuple[str | None, str | None]:
    """The position and the organisation that a row of a form states: ``Occupation or position held<TAB>Baker``."""
    who = _by_labels(pieces_of(row).pieces)
    return (who.position, who.organisation) if who else (None, None)


def _told_apart(pieces: list[Piece], place: str | None, role_first: bool | None, banner: bool) -> Who:
    if not pieces:
        return Who(None, None, place)
    roles = [p for p in pieces if p.roles > 0]
    if len(roles) == len(pieces) > 1:
        titles = [p for p in pieces if is_title(p.text) and not has_legal_form(p.text)]
        roles = titles if 0 < len(titles) < len(pieces) else _least_organised(pieces)
    others = [p for p in pieces if p not in roles and not _is_duty(p, roles)]
    if roles and others:
        return _role_and_other(roles, others, place)
    if roles:
        return _one_piece(roles[0].text, place, banner)
    return _no_role(pieces, place, role_first)


def _is_duty(piece: Piece, roles: Sequence[Piece]) -> bool:
    """Whether a piece on another line than the title says what was done rather than for whom."""
    if any(role.row == piece.row for role in roles) or not roles:
        return False
    return len(piece.text.split()) > 4 and is_prose(piece.text) and not is_institution(piece.text)


def _least_organised(pieces: list[Piece]) -> list[Piece]:
    """Of pieces that all hold a role word, those that are the role: not the one with words of organisations."""
    most = max(p.orgs - p.roles / 10 for p in pieces)
    if most <= 0:
        return [pieces[0], *(p for p in pieces[1:] if p.row == pieces[0].row)]
    organised = next(p for p in pieces if p.orgs - p.roles / 10 == most)
    return [p for p in pieces if p is not organised]


def _role_and_other(roles: list[Piece], others: list[Piece], place: str | None) -> Who:
    role = roles[0]
    if len(by_commas(role.text)) > 1 and not any(p.orgs for p in others) and all(is_team(p.text) for p in others):
        parted = _one_piece(role.text, place, banner=False)
        if parted.whole:
            return parted
    best = max(others, key=lambda p: (p.orgs > 0, p.row != role.row or not is_team(p.text), -others.index(p)))
    organisation, found = _without_place(_joined(best, others), place)
    return Who(role.text, organisation, place or found)


def _without_place(text: str, place: str | None) -> tuple[str, str | None]:
    """An organisation without its town: a known one, or a lone short name after the last comma."""
    parts = by_commas(text)
    kept = without_places(parts)
    if kept and len(kept) < len(parts):
        return ", ".join(kept), ", ".join(part for part in parts if part not in kept)
    if place is None and len(parts) > 1 and _may_be_town(parts[-1]):
        return ", ".join(parts[:-1]), parts[-1]
    return split_place(text)


def _may_be_town(text: str) -> bool:
    known = organisation_words(text) or role_words(text) or is_team(text)
    return not known and _TOWN.fullmatch(text) is not None


def _joined(best: Piece, others: list[Piece]) -> str:
    """An organisation with the part after a dash, unless that names a team: ``Programme – State University``."""
    near = [p for p in others if p.row == best.row]
    if len(near) == 2 and near[1].orgs and near[0].orgs and not is_team(near[1].text):
        return f"{near[0].text} – {near[1].text}"
    return best.text


def _one_piece(text: str, place: str | None, banner: bool) -> Who:
    """A role with its organisation after a comma: ``Engineer, Acme Corp`` or ``Acme Corp, Engineer``."""
    parts = by_commas(text)
    kept = without_places(parts) or parts
    if len(kept) < len(parts) and not place:
        place = ", ".join(part for part in parts if part not in kept)
    whole = ", ".join(kept)
    others = [part for part in kept if not role_words(part)]
    named = [part for part in kept if role_words(part) and has_legal_form(part)]
    if not others and not named and is_title(kept[0]):
        named = [part for part in kept[1:] if not is_title(part)]
    if not others and not banner and (run_on := _run_on(kept[0])):
        return Who(", ".join([run_on[0], *kept[1:]]), run_on[1], place)
    if banner or (not others and len(named) in (0, len(kept))) or (others and all(map(is_unit, others))):
        return Who(whole, None, place)
    organisation = _employer(others or named)
    rest = [part for part in kept if part != organisation and not (part[0].islower() and part in others)]
    towns = [part for part in rest if kept.index(part) > kept.index(organisation) and _may_be_town(part)]
    role = [part for part in rest if part not in towns]
    return Who(", ".join(role), organisation, place or next(iter(towns), None))


def _run_on(text: str) -> tuple[str, str] | None:
    """A title and an employer with nothing between them: ``Data Analyst Northern Registry Center``."""
    words = text.split()
    for at in range(1, len(words) - 1):
        title, rest = " ".join(words[:at]), " ".join(words[at:])
        follows = words[at].istitle() and not role_words(rest) and organisation_words(words[-1])
        if at == 1 and has_legal_form(rest):
            continue  # a firm may be named by its trade: "Consultora Turia S.L."
        if follows and is_title(title) and len(words) - at > 1:
            return title, rest
    return None


def _employer(others: list[str]) -> str:
    others = [part for part in others if not part[0].islower()] or others
    named = [part for part in others if organisation_words(part) and not is_unit(part)]
    if named:
        return named[0]
    proper = [part for part in others if not is_unit(part)]
    return proper[0]


def _no_role(pieces: list[Piece], place: str | None, role_first: bool | None) -> Who:
    if len(pieces) == 1:
        parts = without_places(by_commas(pieces[0].text)) or [pieces[0].text]
        if len(parts) == 2 and role_first is not None:
            position, organisation = parts if role_first else reversed(parts)
            return Who(position, organisation, place, sure=False)
        return Who(None, ", ".join(parts), place, sure=False)
    best = max(pieces, key=lambda p: p.orgs)
    if best.orgs:
        other = next(p for p in pieces if p is not best)
        return Who(other.text, best.text, place, sure=False)
    first, second = pieces[:2]
    if role_first or role_first is None:
        return Who(first.text, second.text, place, sure=False)
    return Who(second.text, first.text, place, sure=False)
