"""Words that tell a job title from an organisation, an institution and a degree; English and its neighbours."""

from __future__ import annotations

import re

from cvmatch.cv.letters import plain

_ROLES = """engineer developer programmer architect analyst scientist manager director lead leader head chief officer
president vp cto ceo cfo coo cio ciso founder cofounder co-founder owner partner principal consultant specialist
administrator admin coordinator co-ordinator assistant asst associate intern internship trainee apprentice fellow
researcher professor lecturer teacher instructor tutor trainer coach mentor supervisor technician technologist operator
designer artist writer copywriter editor author journalist reporter translator interpreter accountant auditor
bookkeeper controller actuary economist statistician mathematician physicist chemist biologist nurse doctor physician
surgeon dentist pharmacist therapist psychologist counselor counsellor lawyer attorney paralegal judge clerk secretary
receptionist cashier barista waiter waitress server bartender chef cook baker driver pilot captain sailor soldier
sergeant lieutenant agent broker dealer trader banker teller salesperson salesman saleswoman representative rep advisor
adviser strategist planner buyer merchandiser marketer producer photographer videographer musician actor model host
curator librarian archivist docent volunteer member contributor maintainer freelancer freelance contractor tester
webmaster sysadmin evangelist advocate ambassador foreman mechanic electrician plumber carpenter welder machinist
laborer labourer cleaner guard firefighter paramedic caregiver nanny housekeeper steward attendant inspector surveyor
assessor examiner investigator postdoc graduate student teamlead techlead devops sre dba qa executive expert modeler
modeller hacker generalist scholar liaison organizer organiser chairman chairperson chair treasurer
principal staff self-employed entrepreneur superintendent scrum master incharge in-charge faculty foreperson
manger enginer enginner engineeer devloper developper analist desinger desginer cordinator co-cordinator coordinater
administartor adminstrator administator exicutive excutive executve asistant assitant tecnician techinician consultent
acountant accoutant archietct supervisior superviser engg engr mgr programer proffesor secratary recruter
stagiaire werkstudent werkstudentin praktikant praktikantin entwickler entwicklerin ingenieur ingenieurin leiter
leiterin berater beraterin geschaftsfuhrer geschaftsfuhrerin mitarbeiter mitarbeiterin assistent assistentin
sachbearbeiter sachbearbeiterin einkaufer einkauferin verkaufer verkauferin pfleger pflegerin lehrer lehrerin
referent referentin teamleiter auszubildender auszubildende kaufmann kauffrau
developpeur developpeuse ingenieure chef responsable directeur directrice alternant alternante charge chargee
technicien technicienne gestionnaire formateur enseignant redacteur concepteur vendeur comptable
desarrollador desarrolladora ingeniero ingeniera gerente jefe jefa analista consultor consultora becario becaria
programador programadora tecnico tecnica coordinador coordinadora profesor profesora administrador disenador
sviluppatore ingegnere tirocinante responsabile desenvolvedor engenheiro estagiario ontwikkelaar adviseur stagiair
medewerker
cheffe assistante consultante attache attachee vendeuse infirmier infirmiere secretaire conseiller conseillere animateur
animatrice formatrice redactrice educateur educatrice technicienne coordinatrice coordinateur administratrice graphiste
caissier caissiere serveur serveuse chercheur chercheuse doctorant doctorante professeur professeure avocate juriste
acheteur acheteuse operateur operatrice magasinier chauffeur cuisinier cuisiniere architecte analyste employe employee
apprenti apprentie benevole presidente tresorier conceptrice
enfermera enfermero camarero camarera dependiente dependienta auxiliar contable vendedor vendedora cocinero cocinera
maestro maestra abogado abogada arquitecto arquitecta investigador investigadora directora asesor asesora delegado
delegada operario operaria repartidor secretaria asistente supervisora encargado encargada ayudante traductor traductora
redactor redactora administrativo administrativa
arzt arztin krankenschwester krankenpfleger altenpfleger erzieher erzieherin kellner kellnerin fahrer fahrerin schlosser
elektriker tischler volontar volontarin doktorand doktorandin jurist juristin rechtsanwalt rechtsanwaltin buchhalter
buchhalterin disponent disponentin redakteur redakteurin architektin burokraft aushilfe"""
_ROLE_SET = frozenset(_ROLES.split())
_ROLE_ENDINGS = (
    "entwickler", "entwicklerin", "ingenieur", "ingenieurin", "leiter", "leiterin", "berater", "beraterin",
    "techniker", "developer", "engineer", "administrator", "manager", "assistent", "analyst", "designer",
    "wissenschaftler", "kauffrau", "kaufmann", "referent", "referentin", "pfleger", "pflegerin", "fachkraft",
    "hilfskraft", "meister", "meisterin", "lehrer", "lehrerin", "vertreter", "vertreterin", "architekt", "mechaniker",
    "elektroniker", "verkaufer", "verkauferin", "planer", "planerin", "assistentin", "koordinator", "koordinatorin",
    "betreuer", "betreuerin", "spezialist", "spezialistin", "experte", "expertin", "angestellte", "angestellter",
    "beauftragte", "beauftragter", "arbeiter", "arbeiterin", "helfer", "helferin", "bearbeiter", "bearbeiterin",
    "ologist", "ographer", "trician", "keeper", "osopher", "ologin", "ologue",
    "manager", "managerin", "trainer", "trainerin", "mitarbeiter", "mitarbeiterin", "medewerker", "ontwikkelaar",
)  # fmt: skip
_PHRASES = re.compile(
    r"\b(?:(?:lab|pharmacy|lube|service|support|help ?desk|avionics|maintenance|field|computer|auto|automotive|"
    r"diagnostic|drivability|surgical|dental|vet|nail|hvac|radiology|x-?ray|repair|medical|network|installation|"
    r"desktop|it) techs?|machine learning|web (?:design|development)|product owner|human resources|data entry|"
    r"front[- ]?end|full[- ]?stack"
    r"|chef de projet|tech(?:nical)? support|customer (?:service|support)|c-level|board of directors|team member|"
    r"open source contribut\w+|career break|sabbatical|parental leave|maternity leave|compulsory military service)\b"
)
_LEGAL = re.compile(
    r"\b(?:inc|llc|llp|ltd|limited|gmbh|mbh|ag|se|kg|corp|corporation|company|co|plc|s\.?a\.?r?\.?l?|sas|b\.?v|oy|ab|"
    r"pty|pvt|s\.?l|s\.?p\.?a|srl|e\.?v|incorporated|cjsc|ojsc|jsc|ooo)\b\.?",
    re.IGNORECASE,
)
_ORGS = frozenset(
    """group holdings holding labs lab laboratory laboratories systems technologies technology solutions software
    consulting consultancy partners ventures capital bank insurance hospital clinic center centre agency ministry
    council
    foundation association society museum library studio studios media networks industries international services
    enterprises research robotics retail airlines airways motors pharma pharmaceuticals energy telecom startup club
    church army navy force government court brothers sons logistics works analytics stores store restaurant hotel
    health healthcare medical financial finance securities trust university college school institute academy
    interactive digital electronics semiconductor aerospace defense defence federation union publishing press
    magazine corps command program programme district county
    bundesamt stadt landesamt verein stiftung klinik krankenhaus banque groupe agence ministere hopital mairie banco
    grupo empresa ministerio hospital ayuntamiento""".split()
)
_INSTITUTION = re.compile(
    r"\b(?:univ\w*|college|institut\w*|polytech\w*|academ\w+|school|hochschule|fachhochschule|gymnasium|ecole|lycee|"
    r"escuela|facultad|colegio|instituto|politecnico|politecnica|iit|mit|eth|epfl|ucla|ucl|nyu|faculty|faculte|"
    r"bootcamp|seminary|conservatory|conservatoire|hogeschool|universiteit|\w*universitat|akademie|berufsschule|"
    r"realschule|schule|lse|caltech|technion|vocational|education center|educational center|tel-ran|coursera|udemy|edx|"
    r"udacity|general assembly|geekbrains|codecademy|datacamp|continuing education|high school|insead|hec|postech|"
    r"kaist|tafe|vidyalaya|vidyapeeth)\b"
    r"|\w+(?:schule|universitat|hochschule)\b"
)
_INITIALS = re.compile(
    r"\b(?:RWTH|TU|FH|HS|LMU|TUM|KIT|HTW|HAW|DHBW|INSA|ENS|IUT|EPITA|BITS|NIT|IIIT|VIT|NUS|NTU|KTH|DTU|KU|USC|UC|CMU|"
    r"Uni|PUC|UNAM|UPC|UPM|HKUST|SUNY|CUNY|WGU|ENSAE|ESCP|ESSEC|EDHEC|TU-\w+)\b(?= [A-Z]|$|,)"
)
_DEGREE = re.compile(
    r"""(?<![\w.])(?<!scrum\ )(?:
    (?:associate|bachelor|master|doctor|licen[cs]iate|magister)(?:['’]?s)?(?=\ (?:of|in|degree|d['’]))
    |(?:bachelor|master)(?:['’]?s)?(?=\s*(?:$|[,:(–—\-|·/]))|(?:bachelor|master|associate|magister|doctorate|diplom|diploma|licen[cs]e)(?:['’]?s)?\b
    |[bm]-(?:tech|com|sc|arch|ed|phil)\b
    |(?:b|m)\.?\ ?(?:s|a|e|sc|eng|tech|ed|com|arch|phil|b\.?a|f\.?a|c\.?a|p\.?h|p\.?a|p\.?ed)(?:\.|\b)
    (?:\ ?\(?hons?\)?)?
    |(?:b\.?b\.?a|b\.?c\.?a|b\.?f\.?a|m\.?f\.?a|m\.?b\.?a|e\.?m\.?b\.?a|m\.?c\.?a|ll\.?[bm]|ph\.?\ ?d|d\.?phil|dphil|
    ed\.?d|m\.?d|j\.?d|
       a\.?a\.?s?|a\.?s|btec|hnd|hnc|meng|beng|mphil|msc|bsc|mres|mpa|mpp|mph|gcse|gcses|a-levels?|ged|abitur|fachabitur|matura|
       baccalaureat|bac(?:\ ?\+\ ?\d)?|bts|dut|cpge|dipl\.?-?(?:ing|inf|kfm|phys|math)?\.?|staatsexamen|ausbildung|
       licenciatura|grado(?=\ en)|ingenier[ií]a|maestr[ií]a|tecnico\ superior|bachillerato|laurea(?:\ (?:magistrale|
       triennale|specialistica))?|dottorato|promotion|habilitation|
       postdoc\w*|high\ school\ diploma|minor|major|double\ major|
       (?:second|specialist|specialist['’]s|higher|first|honou?rs|academic|graduate|engineering|doctoral)\ (?:degree|
       education)|
       specialist(?=\ in)|exchange\ (?:program|student|semester)|study\ abroad|erasmus|nanodegree|bootcamp(?=\ in)|
       (?:advanced|graduate|postgraduate|national|higher\ national)\ (?:diploma|certificate)|
       certificate\ program|certificate(?:\ (?:i{1,3}|iv))?(?=\ (?:in|of))|certification(?=\ in)|
       intermediate|secondary\ (?:education|school)|
       higher\ secondary|ssc|hsc|[bm](?:\.|-|\.-)?tech|dr\.\ ?rer\.\ ?nat|mag\.|lic\.|cand\.)(?=[^\w]|$)
    |degree\b)""",
    re.VERBOSE,
)
_HEAD_ENDS = re.compile(r"\s(?:of|for|in|at|de|der|des|du|fur|im|en|und|and|&|i{1,3}|iv|\d)(?=\s|$)|[,(/|–—:]|\s-")
_WORD = re.compile(r"[^\W\d_][\w'’]*(?:-[\w'’]+)*")


def role_words(text: str) -> int:
    """How many words of a text name a job."""
    low = plain(text)
    count = 0
    for match in _WORD.finditer(low):
        word = match.group()
        count += _is_role(word) or any(_is_role(part) for part in word.split("-")[-1:])
    return count + len(_PHRASES.findall(low))


def is_title(text: str) -> bool:
    """Whether a role word heads a text, as in titles: at its end, or before ``of``, a bracket or a level.

    >>> is_title("Captain of Industry"), is_title("Captain Fresh")
    (True, False)
    """
    head = _HEAD_ENDS.split(plain(text), maxsplit=1)[0].strip()
    words = _WORD.findall(head)
    named = [match.span() for match in _PHRASES.finditer(head)]
    return bool(words) and (role_words(words[-1]) > 0 or any(a == 0 or b == len(head) for a, b in named))


def _is_role(word: str) -> bool:
    for form in (word, word.removesuffix("s"), word.removesuffix("/in"), word.removesuffix("innen")):
        if form in _ROLE_SET or (len(form) > 8 and form.endswith(_ROLE_ENDINGS)):
            return True
    return False


def organisation_words(text: str) -> int:
    """How many words of a text name a kind of organisation; a legal form counts twice."""
    legal = 2 if _LEGAL.search(text) else 0
    return legal + sum(match.group() in _ORGS for match in _WORD.finditer(plain(text)))


def has_legal_form(text: str) -> bool:
    """Whether a company's legal form stands in a text: ``Inc.``, ``GmbH``."""
    return _LEGAL.search(text) is not None


def is_institution(text: str) -> bool:
    """Whether a text names a place of learning."""
    return _INSTITUTION.search(plain(text)) is not None or _INITIALS.search(text) is not None


def find_degree(text: str) -> tuple[int, int] | None:
    """Where the first word of a degree or course stands in a text, or None."""
    for match in _DEGREE.finditer(plain(text)):
        found = text[match.start() : match.end()]
        if len(found) > 2 or found.isupper():  # "me", "As" and "be" are words
            return match.span()
    return None
