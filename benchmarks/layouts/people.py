"""Invented people with their jobs, studies and skills, drawn by a seed; nothing here is of anybody."""

from __future__ import annotations

import random
from dataclasses import dataclass

Month = tuple[int, int]
"""Year and month (1-12)."""

NOW: Month = (9999, 12)

_FIRST = {
    "en": "Maren Tobias Ilona Desmond Priya Callum Noor Everett Saoirse Jamal Wren Odette".split(),
    "de": "Jörg Annika Heike Thorsten Lieselotte Matthias Bärbel Henrik".split(),
    "fr": "Élodie Mathis Solène Gaspard Maëlle Côme Margaux Thibault".split(),
    "es": "Íñigo Lucía Matías Begoña Joaquín Ximena Álvaro Nuria".split(),
}
_LAST = {
    "en": "Ashgrove Quill Okonjo Marlowe Sandoval Thackeray Brandt Iyengar Petrov Lindqvist O'Hara Vance".split(),
    "de": "Grünwald Steinbrück Vogelsang Krämer Oberhauser Wießner Brandstätter".split(),
    "fr": "Delacourt Beauchêne Lavigne Rochefort Tessier Montclair".split(),
    "es": "Arrieta Villaseñor Ibáñez Quintana Montalvo Echeverría".split(),
}
_FIELDS = {
    "en": {
        "software": (
            "Backend Engineer|Senior Software Engineer|Software Developer|Platform Engineer|Technical Lead|"
            "Full Stack Developer|Site Reliability Engineer|Engineering Manager|Software Engineering Intern",
            "Python|Go|PostgreSQL|Kafka|Docker|Kubernetes|Terraform|AWS|Redis|gRPC|TypeScript|React|Linux|Git",
            "BSc Computer Science|MSc Software Engineering|B.S. in Computer Science|BEng Electrical Engineering",
        ),
        "data": (
            "Data Analyst|Data Scientist|Senior Data Engineer|Machine Learning Engineer|BI Analyst|"
            "Head of Data|Research Scientist|Analytics Intern",
            "Python|SQL|pandas|scikit-learn|Spark|Airflow|dbt|Tableau|Power BI|PyTorch|Snowflake|Statistics",
            "MSc Statistics|B.A. in Economics|PhD in Physics|Bachelor of Science in Mathematics",
        ),
        "care": (
            "Staff Nurse|Charge Nurse|Healthcare Assistant|Ward Manager|Clinical Educator|Registered Nurse",
            "Patient care|Wound care|Phlebotomy|Triage|Medication administration|Care planning|Infection control",
            "BSc Nursing|Bachelor of Nursing|Diploma in Adult Nursing",
        ),
        "trade": (
            "Sales Manager|Account Executive|Marketing Coordinator|Store Manager|Head of Growth|Product Owner|"
            "Customer Success Manager|Office Manager|Buyer",
            "Salesforce|Excel|Negotiation|HubSpot|SEO|Budgeting|CRM|Google Analytics|Forecasting",
            "BA Business Administration|MBA|B.Com. in Marketing|BA in Communications",
        ),
    },
    "de": {
        "software": (
            "Softwareentwickler|Senior Entwicklerin|Teamleiter Entwicklung|Systemadministrator|"
            "Projektleiter|Werkstudent",
            "Java|Spring Boot|SQL|Docker|Jenkins|Linux|Scrum|Git|Kubernetes",
            "B.Sc. Informatik|M.Sc. Wirtschaftsinformatik|Diplom Informatik",
        ),
        "office": (
            "Sachbearbeiterin|Vertriebsleiter|Personalreferent|Bürokauffrau|Controller|Einkäufer",
            "SAP|MS Office|Buchhaltung|Excel|DATEV|Rechnungswesen",
            "Bachelor Betriebswirtschaftslehre|Ausbildung Industriekaufmann|M.A. Wirtschaft",
        ),
    },
    "fr": {
        "software": (
            "Développeur Full Stack|Ingénieur logiciel|Chef de projet|Développeuse Python|"
            "Administrateur systèmes|Stagiaire",
            "Python|Django|JavaScript|Docker|PostgreSQL|Git|Linux|Scrum",
            "Master Informatique|Licence Mathématiques|BTS Services informatiques",
        ),
    },
    "es": {
        "software": (
            "Desarrollador Web|Ingeniera de Software|Analista de datos|Jefe de proyecto|Consultor|Programadora",
            "Python|Java|SQL|Docker|Angular|Git|Power BI|Scrum",
            "Grado en Ingeniería Informática|Máster en Ciencia de Datos|Licenciatura en Economía",
        ),
    },
}
_ODD = {
    "en": (
        "Growth|People and Culture|Special Projects|Business Operations|Founding Team|Night Desk|"
        "Member of Technical Staff"
    ),
    "de": "Vertriebsinnendienst|Einsatzplanung|Kundenservice|Geschäftsentwicklung",
    "fr": "Service client|Développement commercial|Direction artistique",
    "es": "Atención al cliente|Desarrollo de negocio|Dirección de arte",
}
"""Positions without a word that names a job; a few among the others."""
_COMPANIES = {
    "en": (
        "Kestrel|Northgate Mutual|Blue Anchor Foods|Tallow & Finch|Nimbus Forge|Harbourline Ltd|Quartz Peak Inc.|"
        "St Aldhelm's Hospital|Ostrava Motors|Pinegrove Health Trust|Lumen9|Fernweh Travel|Copperleaf Analytics|"
        "The Daily Gannet|Hollis, Pratt and Moor LLP|Zephyr Mobility Group|brightside.io|Orchard Street Bakery|"
        "Wexcombe City Council|Rook Interactive|Baker Street Partners|Hunter & Chef|"
        "Driver's Choice|Captain Fresh|7Signals|"
        "Agent Provocative Labs|eBuddy"
    ),
    "de": (
        "Falkenhorst GmbH|Stadtwerke Lindenau|Brückner & Söhne KG|Alpenblick Versicherung AG|"
        "Nordlicht Medien|Zahnrad Technik GmbH"
    ),
    "fr": "Lumière Conseil|Groupe Valmont|Atelier Numérique SAS|Banque du Ponant|Orée Santé|Cartophile",
    "es": "Grupo Almazara|Soluciones Brisa S.L.|Banco Levante|Cumbre Digital|Hospital San Telmo|Olivar Tech",
}
_SCHOOLS = {
    "en": (
        "University of Wexcombe|Northfield State University|Ashdown College|"
        "Marlow Institute of Technology|Calder University"
    ),
    "de": "Universität Lindenau|Technische Hochschule Falkenau|Hochschule Brückenstadt|Berufsschule Nordheim",
    "fr": "Université de Valmont|École Polytechnique de l'Ouest|Lycée Jean Ferrat",
    "es": "Universidad de Almazara|Universidad Politécnica del Norte|Instituto San Telmo",
}
_PLACES = {
    "en": (
        "Leeds, UK|Austin, TX|Remote|Ashmere, UK|Little Wexcombe|Dublin, Ireland|Toronto, ON|"
        "Bristol, United Kingdom|Portland, OR|Singapore"
    ),
    "de": "Hamburg|Köln|Lindenau|München, Deutschland|Leipzig|Stuttgart",
    "fr": "Lyon|Valmont-sur-Orne|Nantes, France|Paris|Toulouse",
    "es": "Madrid|Valencia, España|Bilbao|Sevilla",
}
_DUTIES = {
    "en": (
        "Cut the nightly run from six hours to forty minutes by rewriting its slowest joins|"
        "Led a team of five and hired three of them|Wrote the runbook that the on-call rota still uses|"
        "Introduced weekly reviews, which halved the number of late orders|"
        "Kept the books of two branches and prepared the yearly audit|Trained new colleagues in the first month|"
        "Moved the reporting of four departments to one place and retired eleven spreadsheets that nobody owned|"
        "Spoke with customers every week and turned what they said into the plan|"
        "Built the first version of the booking service and handed it over to a team of eight|"
        "Answered for a budget of 1.2 million and stayed within it"
    ),
    "de": (
        "Leitung eines Teams von vier Personen|"
        "Einführung automatischer Prüfungen, dadurch halbierte sich die Zahl der Fehler|"
        "Betreuung der Kunden in drei Bundesländern|Verantwortung für den Betrieb der internen Dienste|"
        "Schulung neuer Mitarbeiterinnen und Mitarbeiter"
    ),
    "fr": (
        "Mise en place des tests automatiques pour quatre équipes|Encadrement de deux apprentis|"
        "Refonte du site de réservation, deux fois plus rapide qu'avant|Rédaction de la documentation interne"
    ),
    "es": (
        "Diseño del nuevo portal de reservas para doce hoteles|Coordinación de un equipo de tres personas|"
        "Reducción del tiempo de espera a la mitad|Formación de los nuevos compañeros"
    ),
}
_ABOUT = {
    "en": "A fintech start-up with forty people|Regional carrier, 1,200 employees|Family-run maker of garden tools",
    "de": "Mittelständischer Hersteller von Messgeräten|Kommunaler Versorger mit 300 Beschäftigten",
    "fr": "Éditeur de logiciels pour les hôpitaux|Cabinet de conseil, 40 personnes",
    "es": "Cadena hotelera con doce establecimientos|Consultora tecnológica de 40 personas",
}
_SUMMARY = {
    "en": "I like slow problems with patient people, and I have spent most of my career making dull systems reliable.",
    "de": "Ich arbeite gern gründlich und bringe langjährige Erfahrung aus mehreren Branchen mit.",
    "fr": "Curieux et rigoureux, je cherche une équipe où la qualité compte autant que le délai.",
    "es": "Profesional con experiencia en equipos pequeños y proyectos de largo recorrido.",
}
_TONGUES = {
    "en": (("English", "Native"), ("Spanish", "B2"), ("German", "Basic")),
    "de": (("Deutsch", "Muttersprache"), ("Englisch", "C1"), ("Französisch", "Grundkenntnisse")),
    "fr": (("Français", "langue maternelle"), ("Anglais", "C1")),
    "es": (("Español", "nativo"), ("Inglés", "B2")),
}


@dataclass(frozen=True)
class Job:
    """One job; ``end`` is NOW where it goes on."""

    position: str
    organisation: str
    place: str
    start: Month
    end: Month
    duties: tuple[str, ...]
    about: str = ""
    tools: tuple[str, ...] = ()


@dataclass(frozen=True)
class Study:
    """One course of study."""

    degree: str
    school: str
    start: int
    end: int


@dataclass(frozen=True)
class Person:
    """The truth behind one CV; jobs are the newest first."""

    language: str
    name: str
    label: str
    email: str
    phone: str
    place: str
    summary: str
    jobs: tuple[Job, ...]
    studies: tuple[Study, ...]
    skills: tuple[str, ...]
    tongues: tuple[tuple[str, str], ...]


def invented(seed: int, *, grouped: bool = False) -> Person:
    """The person of a seed; ``grouped`` gives the first employer two positions one after the other."""
    draw = random.Random(seed)
    language = draw.choice(["en", "en", "en", "de", "fr", "es"])
    positions, skills, degrees = draw.choice(list(_FIELDS[language].values()))
    name = f"{draw.choice(_FIRST[language])} {draw.choice(_LAST[language])}"
    jobs = _jobs(draw, language, positions.split("|"), skills.split("|"), grouped)
    studies = tuple(_studies(draw, language, degrees.split("|"), jobs[-1].start[0]))
    listed = skills.split("|")
    return Person(
        language, name, jobs[0].position, f"{name.split()[0].lower()}@example.org".encode("ascii", "ignore").decode(),
        f"+44 20 {draw.randrange(7000, 7999)} {draw.randrange(1000, 9999)}", draw.choice(_PLACES[language].split("|")),
        _SUMMARY[language], jobs, studies, tuple(draw.sample(listed, min(len(listed), 8))), _TONGUES[language],
    )  # fmt: skip


def _jobs(draw: random.Random, language: str, positions: list[str], tools: list[str], grouped: bool) -> tuple[Job, ...]:
    count = draw.randrange(2, 5)
    companies = draw.sample(_COMPANIES[language].split("|"), count)
    titles = draw.sample(positions, min(len(positions), count + grouped))
    if draw.random() < 0.2:
        titles[draw.randrange(1, len(titles))] = draw.choice(_ODD[language].split("|"))
    jobs: list[Job] = []
    end, year, month = NOW, 2025 - draw.randrange(3), draw.randrange(1, 13)
    for number, title in enumerate(titles):
        company = companies[max(0, number - grouped) % count]
        length = draw.randrange(8, 50)
        begin = divmod(year * 12 + month - 1 - length, 12)
        duties = draw.sample(_DUTIES[language].split("|"), draw.randrange(1, 4))
        place = jobs[0].place if grouped and number == 1 else draw.choice(_PLACES[language].split("|"))
        about = draw.choice(_ABOUT[language].split("|"))
        jobs.append(Job(title, company, place, (begin[0], begin[1] + 1), end, tuple(duties), about, tuple(tools[:4])))
        stop = divmod(begin[0] * 12 + begin[1] - draw.randrange(1, 4), 12)
        year, month = stop[0], stop[1] + 1
        end = (year, month)
    return tuple(jobs)


def _studies(draw: random.Random, language: str, degrees: list[str], before: int) -> list[Study]:
    schools = draw.sample(_SCHOOLS[language].split("|"), 2)
    end = before - draw.randrange(2)
    return [
        Study(degree, schools[number], end - 3 - 4 * number, end - 4 * number)
        for number, degree in enumerate(draw.sample(degrees, draw.randrange(1, 3)))
    ]
