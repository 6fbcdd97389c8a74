"""Words that head a section of a CV, in English, German, French, Spanish and their neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cvmatch.cv.letters import close_up, plain
from cvmatch.model import SectionKind as K

_PHRASES: dict[K, str] = {
    K.SUMMARY: """summary|profile|about|about me|objective|objectives|career objective|professional summary|
        career summary|executive summary|personal statement|personal profile|professional profile|profile summary|
        career profile|summary of qualifications|qualifications summary|overview|introduction|bio|biography|who i am|
        who am i|my story|professional objective|career overview|general|statement|mission|in a nutshell|
        personal summary|general info|
        summary statement|mission statement|my profile|professional overview|job objective|goal|goals|headline|
        profil|uber mich|kurzprofil|zusammenfassung|zur person|a propos|a propos de moi|profil professionnel|resume|
        objectif|objectif professionnel|perfil|perfil profesional|sobre mi|resumen|objetivo|extracto|profilo|chi sono|
        sobre|resumo|profiel|over mij|berufsziel""",
    K.SKILLS: """skills|skill|technical skills|key skills|core skills|core competencies|core competences|competencies|
        competences|key competencies|areas of expertise|expertise|technologies|technology|technical expertise|
        technical proficiencies|technical proficiency|proficiencies|tech stack|technology stack|tech skills|toolbox|
        tools|tools and technologies|skills and tools|skills and technologies|technical summary|technical profile|
        it skills|computer skills|software skills|hard skills|soft skills|professional skills|skills summary|
        personal skills and competences|social skills and competences|organisational skills and competences|
        technical skills and competences|computer skills and competences|job-related skills|communication skills|
        skill set|skills set|technical skills set|technical skill set|
        skill details|skills details|computer proficiency|software proficiency|
        computer knowledge|it proficiency|
        personal strengths|strength|technical skill|key competency|it skill|i.t. skills|software knowledge|
        skillset|skills and expertise|skills and abilities|skills and interests|skills and qualifications|strengths|
        key strengths|key qualifications|specialties|specialities|specializations|programming|programming skills|
        programming languages|technical knowledge|knowledge|technical background|other skills|additional skills|
        skills and certifications|skills and languages|languages and technologies|software|relevant skills|abilities|
        skills highlights|top skills|technical competencies|technical strengths|areas of knowledge|areas of strength|
        technical tools|frameworks and tools|what i know|what i work with|what i do|what i bring|what i do best|
        things i know|personal qualities|personal skills|skills overview|
        interpersonal skills|coding|stack|skills and competencies|key competences|experience summary|it knowledge|
        digital skills|functional skills|technical qualifications|technical|core expertise|core strengths|
        kenntnisse|fahigkeiten|it-kenntnisse|edv-kenntnisse|edv kenntnisse|kompetenzen|fachkenntnisse|technologien|
        fahigkeiten und kenntnisse|besondere kenntnisse|kenntnisse und fahigkeiten|starken|fachkompetenzen|
        technische kenntnisse|it kenntnisse|softwarekenntnisse|weitere kenntnisse|qualifikationen|
        competences techniques|competences cles|outils|savoir-faire|savoir-etre|competences informatiques|
        informatique|atouts|connaissances|habilidades|competencias|conocimientos|habilidades tecnicas|aptitudes|
        conocimientos tecnicos|conocimientos informaticos|informatica|tecnologias|competenze|competenze tecniche|
        competenze digitali|capacita e competenze|vaardigheden|conhecimentos|umiejetnosci""",
    K.WORK: """experience|work experience|professional experience|employment|employment history|work history|
        career history|career|professional background|relevant experience|industry experience|job experience|
        work experiences|experiences|professional experiences|employment experience|positions|positions held|
        appointments|internships|internship|internship experience|internships and experience|teaching experience|
        research experience|research|teaching|career experience|professional history|professional career|
        selected experience|additional experience|other experience|other work experience|previous experience|
        earlier experience|further experience|technical experience|military experience|military service|military|
        freelance|freelance work|freelance experience|consulting experience|leadership experience|
        leadership and work experience|research and teaching|academic experience|academic appointments|
        clinical experience|project experience|work|jobs|employment record|current position|previous positions|
        recent experience|related experience|work and experience|career summary and experience|company experience|
        career progression|career contour|occupational contour|career scan|organisational experience|
        organizational experience|organisational scan|organizational scan|growth path|career graph|experience details|
        professional exposure|work exposure|corporate experience|employment summary|employment scan|job details|
        work details|employment profile|professional chronology|employment chronicle|organization details|
        organisation details|industrial experience|total work experience|previous employment|current employment|
        where i've worked|where i have worked|where i worked|my work|my career|my journey|career path|
        career so far|what i've done|company details|employment details|professional work experience|my experience|
        berufserfahrung|beruflicher werdegang|berufliche erfahrung|praktika|praktische erfahrung|werdegang|
        berufspraxis|arbeitserfahrung|praxiserfahrung|berufliche tatigkeit|berufliche stationen|berufstatigkeit|
        praktische erfahrungen|nebentatigkeiten|nebentatigkeit|beruf|tatigkeiten|
        experience professionnelle|experiences professionnelles|parcours professionnel|experiences|parcours|stages|
        emplois|experiencia|experiencia laboral|experiencia profesional|trayectoria profesional|experiencias|
        practicas|
        esperienza|esperienze|esperienza lavorativa|esperienze lavorative|esperienza professionale|
        esperienze professionali|experiencia profissional|werkervaring|doswiadczenie zawodowe|опыт работы""",
    K.EDUCATION: """education|educational background|academic background|education and training|
        academic qualifications|
        academic history|what i studied|where i studied|where i learned|qualifications|academic record|studies|
        education and qualifications|academics|schooling|
        education and certifications|education and certificates|educational qualifications|education history|
        academic education|formal education|education details|academic profile|academic credentials|degrees|
        training and education|scholastic|educational qualification|educational history|coursework|
        relevant coursework|
        courses|training|trainings|courses and training|additional education|courses and certificates|
        courses and special programs|professional development|continuing education|professional training|
        selected coursework|relevant courses|education and courses|further education|academic training|
        educational details|academic achievements and education|
        ausbildung|bildung|bildungsweg|studium|schulbildung|schulbildung und studium|schule und studium|
        akademische ausbildung|bildungsgang|hochschulbildung|
        weiterbildung|weiterbildungen|fortbildung|fortbildungen|schulische ausbildung|ausbildung und studium|
        studium und ausbildung|aus- und weiterbildung|schule|akademischer werdegang|schulischer werdegang|
        formation|formations|etudes|diplomes|formation academique|diplomes et formations|formations et diplomes|
        cursus|parcours academique|scolarite|formation et diplomes|educacion|formacion|formacion academica|estudios|
        formacion complementaria|cursos|titulacion|istruzione|istruzione e formazione|formazione|formacao|
        formacao academica|
        opleiding|opleidingen|wyksztalcenie|образование""",
    K.PROJECTS: """projects|personal projects|side projects|selected projects|key projects|academic projects|
        project examples|examples of projects|
        university projects|open source|open source projects|open-source projects|notable projects|relevant projects|
        pet projects|other projects|project|project history|portfolio|technical projects|research projects|
        course projects|school projects|recent projects|projects and research|open source contributions|
        open-source contributions|open source work|contributions|major projects|independent projects|hackathons|
        project highlights|engineering projects|class projects|my projects|
        projekte|eigene projekte|ausgewahlte projekte|projets|projets personnels|projets academiques|proyectos|
        proyectos personales|progetti|projetos|projecten""",
    K.CERTIFICATES: """certifications|certificates|certification|certificate|licenses|licences|licensure|
        certifications and training|certifications and licenses|licenses and certifications|licenses and certificates|
        professional certifications|certifications and courses|courses and certifications|certificates and courses|
        certificates and training|training and certifications|certificates and licenses|accreditations|credentials|
        professional qualifications|online courses|certifications and awards|technical certifications|badges|moocs|
        professional certificates|licensure and certification|trainings and certifications|training and certificates|
        zertifikate|zertifizierungen|zertifikate und weiterbildungen|weiterbildung und zertifikate|zeugnisse|
        certificats|certificaciones|certificados|certificazioni|certificacoes|certificaten""",
    K.LANGUAGES: """languages|language|language skills|languages spoken|spoken languages|foreign languages|
        language proficiency|languages i speak|natural languages|human languages|language competencies|
        linguistic skills|
        language knowledge|knowledge of languages|
        sprachen|sprachkenntnisse|fremdsprachen|langues|langues etrangeres|langue|idiomas|lenguas|lingue|
        lingue straniere|competenze linguistiche|linguas|talen|jezyki|языки""",
    K.AWARDS: """awards|honors|honours|honors and awards|awards and honors|honours and awards|awards and honours|
        achievements|key achievements|accomplishments|key accomplishments|scholarships|scholarships and awards|prizes|
        awards and recognition|recognition|recognitions|awards and achievements|achievements and awards|distinctions|
        awards and scholarships|selected honors|honors and scholarships|international awards|domestic awards|
        fellowships|grants|fellowships and awards|honors and achievements|competitions|most proud of|
        career highlights|highlights|selected achievements|key highlights|major achievements|grants and awards|
        notable achievements|awards and certifications|auszeichnungen|preise|preise und auszeichnungen|stipendien|
        erfolge|prix|recompenses|distinctions et prix|premios|reconocimientos|logros|premi|premios e distincoes""",
    K.PUBLICATIONS: """publications|selected publications|papers|articles|conference papers|journal articles|patents|
        patent|patents and publications|publications and patents|talks|invited talks|presentations|conferences|
        presentations and publications|publications and presentations|conference presentations|books|speaking|
        research publications|peer-reviewed publications|conference proceedings|writing|preprints|invited lectures|
        speaking engagements|talks and publications|publications and talks|conference talks|posters|lectures|blog|
        publikationen|veroffentlichungen|vortrage|patente|brevets|publicaciones|ponencias|pubblicazioni|publicacoes|
        publicaties|wissenschaftliche publikationen""",
    K.VOLUNTEER: """volunteering|volunteer|volunteer experience|volunteer work|community|community service|
        community involvement|extracurricular activities|extracurricular activity|extracurriculars|extra-curricular|
        extra-curricular activities|activities|leadership|leadership and activities|activities and leadership|
        involvement|on campus involvement|campus involvement|social engagement|volunteering experience|
        leadership and involvement|leadership and extracurricular activities|clubs|memberships|membership|
        affiliations|
        professional memberships|professional affiliations|organizations|societies|volunteer activities|outreach|
        community engagement|civic engagement|professional activities|professional associations|service|
        volunteer and leadership|student activities|charity|program committees|committees|academic service|
        ehrenamt|ehrenamtliche tatigkeit|ehrenamtliches engagement|engagement|mitgliedschaften|
        soziales engagement|benevolat|vie associative|engagement associatif|engagements|voluntariado|volontariato""",
    K.INTERESTS: """interests|hobbies|hobbies and interests|interests and hobbies|personal interests|leisure|
        other interests|personal|hobby|passions|interests and activities|activities and interests|free time|
        outside work|extracurricular interests|a day of my life|my life philosophy|life philosophy|
        interessen|hobbys|hobbys und interessen|interessen und hobbys|freizeit|centres d'interet|loisirs|
        centre d'interet|interets|intereses|aficiones|interessi|hobby e interessi|interesses|hobby's""",
    K.REFERENCES: """references|referees|recommendations|reference|professional references|testimonials|
        references available upon request|references available on request|references upon request|
        referenzen|references professionnelles|referencias|referenze|recomendaciones|referenties""",
    K.HEADER: """contact|contacts|contact information|contact details|contact info|contact me|personal information|
        personal details|personal data|personal info|links|social|profiles|socials|social media|online profiles|
        find me online|get in touch|reach me|say hello|how to reach me|on the web|profile details|my links|
        social links|address|social networks|
        online presence|websites|
        kontakt|kontaktdaten|personliche daten|personliche angaben|personalien|coordonnees|contactez-moi|
        informations personnelles|etat civil|contacto|datos personales|datos de contacto|informacion personal|
        contatti|
        dati personali|informazioni personali|contato|persoonlijke gegevens|dane osobowe""",
    K.OTHER: """other|others|miscellaneous|additional|additional information|other information|
        further information|various|additional details|resources|declaration|availability|visa|travel|notes|
        relocation|work authorization|nationality|date of birth|sonstiges|weiteres|divers|autres|informations
        complementaires|otros|otros datos|informacion adicional|altro|ulteriori informazioni|overig""",
}


def _joined(phrase: str) -> str:
    """A phrase as ``heading_key`` gives it, where every word for "and" is the same."""
    words = ["and" if word in _AND else word for word in phrase.split()]
    return " ".join(words)


_AND = frozenset({"und", "et", "y", "e"})
_KIND_OF = {_joined(phrase): kind for kind, phrases in _PHRASES.items() for phrase in phrases.split("|")}
_GLUED = {phrase.replace(" ", ""): kind for phrase, kind in _KIND_OF.items() if " " in phrase and len(phrase) > 10}
"""Headings whose blanks the file has lost."""

_LAST = {
    "experience": K.WORK, "experiences": K.WORK, "positions": K.WORK, "employment": K.WORK, "internships": K.WORK,
    "erfahrung": K.WORK,
    "skills": K.SKILLS, "competencies": K.SKILLS, "kenntnisse": K.SKILLS, "technologies": K.SKILLS,
    "proficiency": K.SKILLS,
    "proficiencies": K.SKILLS, "expertise": K.SKILLS, "education": K.EDUCATION, "coursework": K.EDUCATION,
    "projects": K.PROJECTS, "projekte": K.PROJECTS, "certifications": K.CERTIFICATES, "certificates": K.CERTIFICATES,
    "licenses": K.CERTIFICATES, "zertifikate": K.CERTIFICATES, "awards": K.AWARDS, "honors": K.AWARDS,
    "honours": K.AWARDS, "achievements": K.AWARDS, "accomplishments": K.AWARDS, "publications": K.PUBLICATIONS,
    "talks": K.PUBLICATIONS, "presentations": K.PUBLICATIONS, "patents": K.PUBLICATIONS, "involvement": K.VOLUNTEER,
    "volunteering": K.VOLUNTEER, "activities": K.VOLUNTEER, "memberships": K.VOLUNTEER, "leadership": K.VOLUNTEER,
    "interests": K.INTERESTS, "hobbies": K.INTERESTS, "references": K.REFERENCES, "summary": K.SUMMARY,
    "scholarships": K.AWARDS, "history": K.WORK, "qualifications": K.EDUCATION, "training": K.EDUCATION,
    "courses": K.EDUCATION, "languages": K.LANGUAGES, "papers": K.PUBLICATIONS, "articles": K.PUBLICATIONS,
    "profile": K.SUMMARY, "objective": K.SUMMARY, "affiliations": K.VOLUNTEER, "background": K.EDUCATION,
}  # fmt: skip
_FIRST = {
    "experience": K.WORK, "work": K.WORK, "professional": K.WORK, "employment": K.WORK, "skills": K.SKILLS,
    "education": K.EDUCATION, "projects": K.PROJECTS, "certifications": K.CERTIFICATES, "awards": K.AWARDS,
    "honors": K.AWARDS, "publications": K.PUBLICATIONS, "languages": K.LANGUAGES, "interests": K.INTERESTS,
    "volunteer": K.VOLUNTEER, "references": K.REFERENCES, "berufserfahrung": K.WORK,
}  # fmt: skip
_JOINT = re.compile(r"\s*(?:&|\+|/|,|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*")
_NUMBERING = re.compile(r"^(?:(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s+|[^\w(\[]+)")
_REMARK = re.compile(r"\s*\((?:clickable|selected|selection|optional|relevant|recent|auswahl|extrait)\)$")
_MISSPELT = re.compile(r"exp[ie]r[ie]+a?n[cs]e|experiance|expierence|expirience")
_NOT_HEADING = re.compile(r"[@\d;!?]|https?:|\.\s|\.$")
LONGEST = 7  # words of a heading


def heading_key(text: str) -> str:
    """A heading's words as they are looked up: no numbering, bullets, colon, letter spacing or accents."""
    low = plain(close_up(text)).replace("’", "'")
    low = _MISSPELT.sub("experience", low)
    low = _NUMBERING.sub("", low.strip()).rstrip(" :.-–—_|=*#")
    low = _REMARK.sub("", low)
    low = re.sub(r"\s*(?:\(cont(?:inue|inued|'?d)?\.?\)|,? cont(?:inued|'d|\.))$", "", low)
    return " ".join(_JOINT.sub(" and ", low.strip(" =_-–—|*#")).split())


def exact_heading(text: str) -> K | None:
    """The kind of section that a line consisting of a known heading opens."""
    if len(text) > 80:
        return None
    key = heading_key(text)
    bare = key.removeprefix("my ").removeprefix("the ")
    return _KIND_OF.get(key) or _KIND_OF.get(bare) or _GLUED.get(key.replace(" and ", "and"))


def heading_phrases() -> Iterable[str]:
    """Every known heading as ``heading_key`` gives it."""
    return _KIND_OF


def _side_by_side(words: list[str]) -> K | None:
    """Headings of two columns read as one line (``EXPERIENCE SKILLS``): work, where one of them is."""
    kinds = [_KIND_OF.get(word) for word in words]
    if None in kinds or len(set(kinds)) < 2:
        return None
    return K.WORK if K.WORK in kinds else kinds[0]


def likely_heading(text: str) -> K | None:
    """The kind a heading of unknown wording most likely opens: by its last noun, then its first.

    ``Computer Engineering Experience`` is work. Only for lines that look like headings on the page.
    """
    key = heading_key(text)
    words = key.split()
    if not 1 < len(words) <= LONGEST or _NOT_HEADING.search(text.strip().rstrip(":.")):
        return None
    if kind := _side_by_side(words):
        return kind
    for piece in key.split(" and "):
        if kind := _KIND_OF.get(piece):
            return kind
    if kind := _LAST.get(words[-1]):
        return kind
    return _FIRST.get(words[0]) if len(words) <= 3 and (" and " in key or "selected" in key) else None
