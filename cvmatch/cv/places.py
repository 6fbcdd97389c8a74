"""Places of work and living as CVs write them: ``Austin, TX``, ``Remote``, ``Köln, Deutschland``."""

from __future__ import annotations

import re

from cvmatch.cv.letters import plain
from cvmatch.cv.titles import organisation_words, role_words

_COUNTRIES = """afghanistan|albania|algeria|angola|argentina|armenia|australia|austria|azerbaijan|bahrain|bangladesh|
barbados|belarus|belgium|belize|benin|bhutan|bolivia|bosnia|bosnia and herzegovina|botswana|brazil|brunei|bulgaria|
burkina faso|burundi|cambodia|cameroon|canada|chad|chile|china|colombia|congo|costa rica|croatia|cuba|cyprus|czechia|
czech republic|denmark|dominican republic|ecuador|egypt|el salvador|estonia|ethiopia|fiji|finland|france|gabon|gambia|
georgia|germany|ghana|greece|guatemala|guinea|haiti|honduras|hong kong|hungary|iceland|india|indonesia|iran|iraq|
ireland|israel|italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|korea|south korea|republic of korea|s.korea|
s. korea|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|liberia|libya|lithuania|luxembourg|macau|macedonia|madagascar|
malawi|malaysia|maldives|mali|malta|mauritius|mexico|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|
namibia|nepal|netherlands|the netherlands|new zealand|nicaragua|niger|nigeria|north macedonia|norway|oman|pakistan|
palestine|panama|paraguay|peru|philippines|poland|portugal|puerto rico|qatar|romania|russia|russian federation|rwanda|
saudi arabia|scotland|senegal|serbia|sierra leone|singapore|slovakia|slovenia|somalia|south africa|spain|sri lanka|
sudan|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|togo|trinidad and tobago|tunisia|turkey|turkiye|
turkmenistan|uganda|ukraine|united arab emirates|uae|u.a.e.|united kingdom|uk|u.k.|england|wales|northern ireland|
great britain|united states|united states of america|usa|us|u.s.|u.s.a.|u.s.a|uruguay|uzbekistan|venezuela|vietnam|
yemen|zambia|zimbabwe|deutschland|osterreich|schweiz|suisse|belgique|belgien|espana|italia|frankreich|allemagne|
royaume-uni|niederlande|polen|polska|brasil|mexico|nederland|sverige|norge|danmark|suomi|maroc|tunisie|algerie|
cote d'ivoire|reino unido|francia|alemania|etats-unis|estados unidos"""
_STATES = """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK
OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB MB SK NS NB NL PE NSW VIC QLD ACT TAS"""
_REGIONS = """alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|
indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|
nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|
pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|
wisconsin|wyoming|ontario|quebec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new south wales|victoria|
queensland|bavaria|bayern|hessen|sachsen|catalonia|karnataka|maharashtra|tamil nadu|telangana|andhra pradesh|kerala|
gujarat|haryana|uttar pradesh|punjab|west bengal|rajasthan|kent|surrey|essex|hampshire|yorkshire|lancashire|
ile-de-france|lombardy|noord-holland|zuid-holland|sao paulo"""
_CITIES = """aachen|abu dhabi|adelaide|ahmedabad|albany|albuquerque|alexandria|amman|amsterdam|anchorage|ankara|
ann arbor|antwerp|arlington|athens|atlanta|auckland|austin|baku|baltimore|bangalore|bangkok|barcelona|basel|
baton rouge|beijing|beirut|belfast|belgrade|bengaluru|bergen|berlin|bern|bethesda|bielefeld|bilbao|birmingham|bochum|
bogota|boise|bologna|bonn|bordeaux|boston|boulder|bratislava|braunschweig|bremen|bridgeport|brighton|brisbane|bristol|
brno|brussels|bruxelles|bucharest|budapest|buenos aires|buffalo|busan|cairo|calgary|cambridge|canberra|cape town|
caracas|cardiff|casablanca|charlotte|chandigarh|chengdu|chennai|chicago|cincinnati|cleveland|cluj|cluj-napoca|
coimbatore|cologne|colombo|columbus|copenhagen|cordoba|cork|dallas|damascus|darmstadt|dayton|delhi|den haag|denver|
des moines|detroit|dhaka|dnipro|doha|dortmund|dresden|dubai|dublin|duisburg|durham|dusseldorf|edinburgh|edmonton|
eindhoven|erlangen|essen|florence|fort worth|frankfurt|frankfurt am main|freiburg|fremont|gdansk|geneva|geneve|genf|
genoa|ghent|glasgow|gothenburg|granada|grand rapids|graz|grenoble|guadalajara|guangzhou|gurgaon|gurugram|haifa|
halifax|hamburg|hamilton|hangzhou|hannover|hanoi|hartford|heidelberg|helsinki|herzliya|ho chi minh city|honolulu|
houston|hyderabad|indianapolis|indore|innsbruck|irvine|islamabad|istanbul|ithaca|izmir|jacksonville|jaipur|jakarta|
jerusalem|jersey city|johannesburg|kansas city|karachi|karlsruhe|kassel|kathmandu|kharkiv|kiel|kiev|kyiv|kobe|kochi|
koln|kolkata|krakow|kuala lumpur|kuwait city|kyoto|lagos|lahore|las vegas|lausanne|leeds|leicester|leipzig|leuven|lille|
lima|lisbon|lisboa|liverpool|ljubljana|lodz|london|los angeles|louisville|lubeck|lucerne|lviv|lyon|madison|madrid|mainz|
malaga|malmo|manchester|manila|mannheim|marseille|medellin|melbourne|memphis|menlo park|mexico city|miami|milan|milano|
milwaukee|minneapolis|minsk|monterrey|montevideo|montpellier|montreal|moscow|mountain view|mumbai|munich|munchen|
munster|muscat|nairobi|nantes|naples|nashville|netanya|new delhi|new orleans|new york city|nyc|newark|newcastle|nice|
nizhny novgorod|noida|novosibirsk|nottingham|nurnberg|nuremberg|oakland|odessa|oklahoma city|omaha|orlando|osaka|oslo|
ottawa|oxford|palo alto|paris|perth|petah tikva|philadelphia|phoenix|pittsburgh|portland|porto|potsdam|poznan|prague|
pretoria|princeton|providence|pune|quito|raleigh|ramat gan|redmond|rehovot|rennes|reykjavik|richmond|riga|
rio de janeiro|rishon lezion|riyadh|rochester|rome|roma|rostock|rotterdam|sacramento|saint petersburg|st. petersburg|
st petersburg|salt lake city|samara|san antonio|san diego|san francisco|san jose|santa barbara|santa clara|
santa monica|santiago|saskatoon|scottsdale|seattle|seoul|seville|sevilla|shanghai|sheffield|shenzhen|
singapore|skopje|sofia|southampton|stockholm|st. louis|strasbourg|stuttgart|sunnyvale|surat|sydney|taipei|tallinn|
tampa|tashkent|tbilisi|tehran|tel aviv|tel-aviv|the hague|thessaloniki|tokyo|toronto|toulouse|trondheim|tucson|tulsa|
tunis|turin|torino|ulm|utrecht|valencia|vancouver|vienna|wien|vilnius|warsaw|warszawa|washington dc|washington d.c.|
wellington|wiesbaden|winnipeg|wroclaw|wuppertal|wurzburg|yerevan|yokohama|zagreb|zaragoza|zurich|rabat|silicon valley|
bay area|san francisco bay area|greater london|cupertino|hillsboro|kirkland|bellevue|plano|tempe|foster city"""
_REMOTE = "remote|fully remote|hybrid|on-site|onsite|online|worldwide|home office|homeoffice|teletravail|remoto|various"


def _set(words: str) -> frozenset[str]:
    return frozenset(word.strip() for word in words.replace("\n", "").split("|"))


_WIDE = _set(_COUNTRIES) | _set(_REGIONS)
_CODES = frozenset(_STATES.split())
_SETTLED = _set(_CITIES)
_AWAY = _set(_REMOTE)
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central greater upper lower new".split()
)
_POSTCODE = re.compile(r"\b(?:\d{5}(?:-\d{4})?|\d{4} ?[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b")
_NAME = re.compile(r"[^\W\d_][\w.'’\- /&]*")
_STREET = re.compile(
    r"\b\d{1,5}\w? (?:[\w.']+ ){0,4}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|way|blvd|boulevard|court|ct|"
    r"place|square|apt|unit)\b\.?|(?:\b\w+(?:strasse|straße|str\.|weg|platz|allee|gasse)|(?:rue|avenue|calle|"
    r"via) [\w' ]+?)"
    r",? \d{1,4}|^\d{1,4},? (?:rue|avenue|boulevard|bis) ",
    re.IGNORECASE,
)


def is_place(text: str) -> bool:
    """Whether a piece of a line is a place and nothing else: ``Remote``, ``Ithaca, New York, USA``."""
    bare = text.strip(" .,;()[]")
    if not bare or len(bare) > 60:
        return False
    return all(_is_one_place(part) for part in re.split(r"\s*[/;(&]\s*|\s+(?:or|and)\s+", bare))


def _is_one_place(text: str) -> bool:
    """One place: a known name, or a town before a country, a region or a state's letters."""
    parts = [bare for part in text.strip(" ()").split(",") if (bare := _POSTCODE.sub("", part).strip(" .()-"))]
    if not 1 <= len(parts) <= 3 or not all(map(_may_be_named, parts)):
        return False
    if all(is_known_place(part) for part in parts):
        return True
    if len(parts) > 1 and _holds_town(parts[0]):
        return False
    wide = [part in _CODES or plain(part) in _WIDE or plain(part) + "." in _WIDE for part in parts]
    return len(parts) > 1 and all(wide[1:]) and not role_words(parts[0]) and not organisation_words(parts[0])


def _holds_town(text: str) -> bool:
    """Whether a well-known town ends a longer name: ``WebLegends Kyiv``, not ``New York`` or ``East London``."""
    words = plain(text).split()
    longer = [n for n in range(1, len(words)) if " ".join(words[n:]) in _SETTLED]
    return bool(longer) and " ".join(words) not in _SETTLED and words[0] not in _DIRECTIONS


def is_known_place(text: str) -> bool:
    """Whether a name alone is that of a country, region, well-known city, or says remote."""
    low = plain(text.strip(" ."))
    low = low.removeprefix("greater ").removesuffix(" area").removesuffix(" office")
    return low in _WIDE or low in _SETTLED or low in _AWAY or plain(text.strip()) in _WIDE


def _may_be_named(part: str) -> bool:
    return (
        _NAME.fullmatch(part) is not None
        and not re.search(r"\w{3}\. ", part)
        and len(part.split()) <= 4
        and part[0].isupper() | is_known_place(part)
    )


def is_street(text: str) -> bool:
    """Whether a piece of a line holds a street with its number."""
    return any(map(str.isdigit, text)) and _STREET.search(text) is not None


def split_place(text: str) -> tuple[str, str | None]:
    """A place taken off the end: ``Acme Corp, Austin, TX`` is ``Acme Corp`` and ``Austin, TX``.

    Also ``Acme (Kyiv, Ukraine)`` and ``Acme. San Jose, California``.
    """
    bracket = re.search(r"\s*\(([^()]*)\)\s*$", text)
    if bracket and is_place(bracket[1]):
        return text[: bracket.start()], bracket[1]
    cuts = list(re.finditer(r"\s*,\s+|\.\s+|\s+(?=[A-Z][a-z]+, )", text))
    tails = [cut for cut in cuts if cut.start() and is_place(text[cut.end() :]) and _joins(text, cut)]
    if not tails:
        return text, None
    longest = tails[0]
    return text[: longest.start()], text[longest.end() :].strip(" .")


def _joins(text: str, cut: re.Match[str]) -> bool:
    """A bare blank parts a place from a name only where the place is sure (a known city or a code after it)."""
    if cut.group().strip():
        return True
    if text[: cut.start()].rpartition(" ")[2].islower():
        return False
    city, _, rest = text[cut.end() :].partition(", ")
    return is_known_place(city) and (rest in _CODES or is_known_place(rest))
