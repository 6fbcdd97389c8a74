"""How one CV is laid out: the forms of dates, headers, headings and columns, drawn by a seed."""

from __future__ import annotations

import random
from dataclasses import dataclass

from benchmarks.layouts.people import NOW, Month

HEADERS = (
    "position dates / organisation place", "organisation place / position dates", "position, organisation (dates)",
    "position | organisation | place | dates", "organisation - position / dates | place",
    "dates / position / organisation", "position / organisation / dates / place", "position at organisation / dates",
    "dates position, organisation", "organisation / position / dates (length) / place",
    "organisation, place dates / position", "rail", "position / organisation | place dates",
    "position dates / organisation", "organisation dates / position",
)  # fmt: skip
DATES = (
    "Mon YYYY – Mon YYYY", "MM/YYYY - MM/YYYY", "YYYY-MM – YYYY-MM", "Month YYYY to Month YYYY", "MM.YYYY – MM.YYYY",
    "Mon. YYYY — Mon. YYYY", "Month YYYY-Month YYYY", "YYYY – YYYY", "Since YYYY", "Mon 'YY - Mon 'YY",
    "MM/YY – MM/YY", "Season YYYY – Season YYYY",
)  # fmt: skip
COLUMNS = ("one", "one", "left", "right", "rail", "bottom")
HEADINGS = ("bold", "upper", "spaced", "large", "numbered", "plain upper colon")
_WORDS = {
    "en": """summary: Summary|Profile|About Me|Professional Summary|Who I Am
        work: Experience|Work Experience|Employment History|Professional Experience|Career History|Where I've Worked|\
Relevant Experience|Work History|Professional Background|Selected Experience|Career
        education: Education|Academic Background|Education & Training|Qualifications|Studies|Academic History
        skills: Skills|Technical Skills|Core Competencies|Key Skills|Areas of Expertise|Tools & Technologies|Toolbox|\
What I Work With
        languages: Languages|Language Skills
        contact: Contact|Contact Details|Get in Touch|Personal Details
        projects: Projects|Personal Projects|Side Projects
        certificates: Certifications|Licenses & Certifications
        awards: Awards|Honors & Awards
        volunteer: Volunteering|Volunteer Experience|Community Involvement
        interests: Interests|Hobbies""",
    "de": """summary: Profil|Kurzprofil|Über mich
        work: Berufserfahrung|Beruflicher Werdegang|Praxiserfahrung
        education: Ausbildung|Bildungsweg|Studium|Schulbildung und Studium
        skills: Kenntnisse|Fähigkeiten|IT-Kenntnisse
        languages: Sprachen|Sprachkenntnisse
        contact: Kontakt|Persönliche Daten""",
    "fr": """summary: Profil|À propos
        work: Expérience professionnelle|Expériences professionnelles|Parcours professionnel
        education: Formation|Formations|Études
        skills: Compétences|Compétences techniques
        languages: Langues
        contact: Contact|Coordonnées""",
    "es": """summary: Perfil|Sobre mí
        work: Experiencia|Experiencia laboral|Experiencia profesional
        education: Educación|Formación académica|Formación
        skills: Habilidades|Competencias|Conocimientos técnicos
        languages: Idiomas
        contact: Contacto|Datos personales""",
}
"""The headings of each kind of section, a line a kind."""
_MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
}
_SEASONS = {
    "en": "Winter Spring Summer Fall".split(), "de": "Winter Frühjahr Sommer Herbst".split(),
    "fr": "Hiver Printemps Été Automne".split(), "es": "Invierno Primavera Verano Otoño".split(),
}  # fmt: skip
_NOW = {
    "en": "Present|present|Current|Now|today", "de": "heute|Heute|jetzt", "fr": "aujourd'hui|Présent|ce jour",
    "es": "Actualidad|actualidad|presente",
}  # fmt: skip
_SINCE = {"en": "Since", "de": "Seit", "fr": "Depuis", "es": "Desde"}


@dataclass(frozen=True)
class Style:
    """The choices one CV is laid out by; ``words`` are its section headings, ``order`` the order of its sections."""

    header: str
    dates: str
    columns: str
    heading: str
    now: str
    words: dict[str, str]
    order: tuple[str, ...]
    bullets: str
    skills: str
    education: str
    photo: bool
    icons: bool
    pages: bool
    gaps: bool
    bold: str
    grouped: bool = False
    extras: tuple[str, ...] = ()
    about: bool = False
    tools: bool = False
    capitals: str = ""
    length: bool = False


def drawn(seed: int, language: str) -> Style:
    """The style of a seed. Headers and dates go round, so that a few dozen seeds hold each of them several times."""
    draw = random.Random(10_000 + seed)
    main = ["summary", "work", "education", "skills", "languages"]
    draw.shuffle(main)
    return Style(
        HEADERS[seed % len(HEADERS)],
        DATES[(seed * 5 + seed // len(HEADERS)) % len(DATES)],
        draw.choice(COLUMNS),
        draw.choice(HEADINGS),
        draw.choice(_NOW[language].split("|")),
        _headings(draw, language),
        tuple(main) if draw.random() < 0.4 else ("summary", "work", "education", "skills", "languages"),
        draw.choice(["•", "•", "-", "▪", "none", "prose"]),
        draw.choice(["commas", "bullets", "groups", "bars", "lines"]),
        draw.choice(["degree school dates", "school / degree dates", "dates degree, school", "degree, school (dates)"]),
        draw.random() < 0.2, draw.random() < 0.2, draw.random() < 0.5, draw.random() < 0.7,
        draw.choice(["first", "position", "none"]),
        draw.random() < 0.15,
        tuple(draw.sample(["projects", "certificates", "awards", "volunteer", "interests"], draw.randrange(4)))
        if language == "en" else (),
        draw.random() < 0.15, draw.random() < 0.2, draw.choice(["", "", "", "", "position", "organisation"]),
        draw.random() < 0.1,
    )  # fmt: skip


def _headings(draw: random.Random, language: str) -> dict[str, str]:
    lines = (line.strip().split(": ") for line in _WORDS[language].split("\n"))
    return {kind: draw.choice(words.split("|")) for kind, words in lines}


def period(start: Month, end: Month, style: Style, language: str) -> str:
    """The two dates of a job in the style's form."""
    form = style.dates
    if form == "Since YYYY":
        if end == NOW:
            return f"{_SINCE[language]} {start[0]}"
        form = "YYYY – YYYY"
    left, parting, right = _halves(form)
    return _date(start, left, language) + parting + (style.now if end == NOW else _date(end, right, language))


def _halves(form: str) -> tuple[str, str, str]:
    for parting in (" – ", " - ", " — ", " to ", "-"):
        if form.count(parting) == 1 and form.split(parting)[0] == form.split(parting)[1]:
            left, right = form.split(parting)
            return left, parting, right
    raise ValueError(form)


def _date(month: Month, form: str, language: str) -> str:
    year, number = month
    name = _MONTHS[language][number - 1]
    season = _SEASONS[language][number % 12 // 3]
    short = name if language == "fr" else name[:3]
    parts = {"Month": name, "Season": season, "YYYY": str(year), "'YY": f"'{year % 100:02}", "MM": f"{number:02}"}
    for key, value in {**parts, "Mon": short, "YY": f"{year % 100:02}"}.items():
        if key == "Mon" and (name in form or season in form):
            continue
        form = form.replace(key, value)
    return form


def stated(month: Month, style: Style, *, last: bool = False) -> str:
    """What of a month the style's dates tell: ``2020-03``, ``2020``, or the season's first or last month."""
    year, number = month
    if month == NOW:
        return "present"
    if style.dates in ("YYYY – YYYY", "Since YYYY"):
        return f"{year:04}"
    if style.dates.startswith("Season"):
        quarter = number % 12 // 3
        first, final = ((1, 3), (3, 5), (6, 8), (9, 11))[quarter]
        return f"{year:04}-{final if last else first:02}"
    return f"{year:04}-{number:02}"
