"""Phrases of law and small print: equal opportunity, physical demands, privacy, what a description says of itself.

All are patterns over lower case; see ``signs`` for how a phrase begins.
"""

from __future__ import annotations

from cvmatch.target.signs import Rule

PHYSICAL = r"physical (?:capabilit|demand|requirement|abilit|activit|effort)"

LAW = Rule(
    r"equal[ -](?:employment )?opportunit",
    r"regardless of (?:race|age|gender|sex|their)",
    ("regard", r"without regards? to"),
    r"race, ",
    r"sexual orientation",
    r"protected (?:veteran|characteristic|class)",
    r"reasonable accommodation",
    ("accommodat", r"(?:request|need|requir\w+|for) (?:an? |any |special |such )?accommodations?\b"),
    ("sit$ stand$ walk$ bend$ reach$ kneel$", r"required to (?:sit|stand|walk|bend|reach|kneel)\b"),
    PHYSICAL,
    (
        "stooping$ kneeling$ crouching$ acuity$ force$ terminal$",
        r"(?:stooping|kneeling|crouching|visual acuity|pounds of force|viewing (?:of )?an? computer terminal)\b",
    ),
    ("pool", r"talent pool"),
    r"qualified applicants",
    ("hours$", r"after[- ]hours work"),
    ("attendance", r"attendance in (?:an|the|our) office"),
    ("weekday week", r"(?:typical|regular|normal|standard) (?:weekday|work ?week|working week)"),
    ("verify", r"e-verify"),
    ("origin", r"national origin"),
    r"criminal histor",
    r"affirmative action",
    r"eoe\b",
    r"eeo\b",
    r"unsolicited",
    ("reserved", r"all rights reserved"),
    ("law", r"(?:federal|state|local)(?:,| and|/) (?:state|local|federal)[\w ]{0,10} laws?"),
    ("federal", r"compliance with federal law"),
    ("merit", r"based on merit"),
    r"copyright ©",
    ("disabilit", r"with disabilities"),
    ("conviction", r"(?:arrest or )?conviction (?:record|histor)"),
    ("laws$", r"(?:applicable )?employment laws\b"),
    ("export", r"export (?:control|regulation)s? (?:laws?|regulations?|act|restrictions?|[(,])"),
    ("hiring", r"parts of (?:the|our) hiring process|(?:final )?hiring decisions (?:are|will be)"),
    ("abilities", r"people (?:of|with) all abilities\b"),
    ("process", r"(?:hiring|recruitment|interview|application) process(?:es)? (?:meets?|is accessible|accommodates?) "),
    ("replace", r"replace human (?:judg|decision)"),
    (
        "intended$ designed$ meant$ construed$",
        r"not (?:intended|designed|meant|construed) (?:to|as)\b[^.]{0,60}\b(?:list|comprehensive|exhaustive|inventory|"
        r"all[- ]inclusive|complete)\b",
    ),
    ("inference", r"no inference\b"),
    ("vision$", r"(?:close|colou?r|peripheral|distance|distant) vision\b"),
    r"depth perception\b",
    r"manual dexterity\b",
    ("pounds$ lb$ lbs$ kg$", r"(?:lift|carry|push)\w*\b[^.]{0,40}\b\d+ ?(?:pounds|lbs?|kg)\b"),
    ("pounds$ lbs$", r"(?:under|over|up to|least|weighing) \d+ ?(?:pounds|lbs)\b"),
    ("standing sitting walking", r"(?:standing|sitting|walking)(?:,| and| or) (?:standing|sitting|walking)\b"),
    ("reserve", r"reserves? the right\b"),
    ("conditions$", r"terms and conditions of employment\b"),
    ("policy$", r"this policy applies\b"),
    ("strict", r"strict(?:est)? confidence\b"),
    ("inclusive", r"not (?:an )?all[- ]inclusive\b"),
    ("drug$", r"drug[- ]free workplace"),
    ("phone agenc recruiter third", r"no (?:phone calls|agencies|recruiters|third[- ]part(?:y|ies))\b"),
    ("personal", r"personal (?:data|information)\b[^.]{0,80}\b(?:recruit|applica|process|evaluat|consent)"),
    (
        "submit provide",
        r"(?:you|applicants) (?:submit|provide)\b[^.]{0,40}\bwill be (?:collected|reviewed|stored|used|kept)\b",
    ),
    (
        "information",
        r"information (?:that )?(?:is |you |we )?(?:submit|collect|provide)?\w* ?will be (?:stored|collected|used)\b",
    ),
    ("exempt", r"exempt (?:from|under)\b"),
    ("overtime", r"(?:not )?eligible for overtime\b"),
    (
        "exposure exposed",
        r"expos(?:ure|ed) to\b[^.]{0,60}\b(?:chemicals?|fumes?|noise|dust|temperatures?|weather|odou?rs?)\b",
    ),
    (
        "exposure exposed",
        r"expos(?:ure|ed) to\b[^.]{0,60}\b(?:biological|bodily|electrical|infectious|hazardous|radiation|irritants?)\b",
    ),
    (
        "protective hard steel worn$ wear$",
        r"(?:protective (?:equipment|clothing|eyewear|gear)|hard hats?|steel[- ]toed? \w+|"
        r"safety (?:glasses|shoes|boots))\b[^.]{0,40}\b(?:required|mandatory|(?:be|is|are) (?:worn|provided))\b",
    ),
    (
        "performed",
        r"work (?:is|may be|will be) (?:usually |mostly |typically |mainly )?(?:performed|done|carried out) in an?\b",
    ),
    ("health tb proof required", r"(?:health screening|tb (?:test|clearance)|(?:proof of|required) (?:immuni|vaccin))"),
    ("grasp manipulation reaching", r"(?:simple grasping|hand manipulation|reaching (?:above|below|overhead))\b"),
    ("intended expected", r"(?:intended|expected) to be (?:on-?site|in[- ]office|remote|hybrid)\b"),
    ("regular", r"regular (?:work|office|business) hours\b"),
    ("schedule", r"(?:set|determine)s? the (?:work )?schedule\b"),
    ("faith", r"faith estimate\b"),
    ("offer", r"offer (?:may be|being|will be) (?:rescinded|withdrawn)\b"),
)
BODY = Rule(PHYSICAL)
"""Opens a list of what the body must be able to do: its items name handling, reach and machinery, and no skill."""

LAWLIKE = Rule(
    (
        "hybrid",
        r"hybrid (?:work|schedule)\w* (?:may|is|are|will)(?: not)? (?:be )?(?:permitted|available|offered|subject)",
    ),
    r"background (?:check|screen)",
    r"privacy (?:policy|notice)",
    (
        "personal",
        r"(?:collect|process|use|handle|share|store)s? (?:your |certain |the |any )?personal (?:information|data)",
    ),
    ("evaluat", r"evaluat\w+ your (?:candidacy|application)"),
    r"disabilit(?:y|ies)\b",
    r"drug (?:test|screen)",
    r"discriminat",
    r"inclusive (?:work|environment|culture|team|communit)",
    r"inclusion\b",
    ("accepted reviewed", r"applications? (?:will be|are) (?:accepted|reviewed)"),
    (
        "not$ chang exhaustive added",
        r"(?:duties|responsibilities|list|description|job) (?:is|are|may|can)[\w ,]{0,30}"
        r"\b(?:not |chang|exhaustive|added)",
    ),
    (
        "sitting$ stationary$ lift$ lifting$ cabinets$ machinery$ fax$",
        r"(?:sitting|stationary|lift(?:ing)? (?:up to|files)|file cabinets|filing cabinets|office machinery|"
        r"fax machines)\b",
    ),
    r"prolonged (?:periods )?",
    ("vary", r"(?:will|may) vary\b"),
    ("am$ pm$", r"\d{1,2}\s?[ap]m\b"),
    r"committed to (?:(?:\w+ ){0,3}(?:inclusi|divers|equal)|(?:creating|building|fostering|maintaining|supporting) )",
    r"cookies\b",
    r"scam",
    r"fraudulent\b",
    ("authori", r"work authori[sz]ation"),
    r"sponsorship\b",
    r"right to work\b",
    r"standard office\b",
    r"not intended (?:to be|as)\b",
    r"assessment testing\b",
)
