"""Words around the titles of a proposal: labels, whose title it is, how sentences give one."""

from __future__ import annotations

import re

from lint.analyse.team.agencies import FOREIGN
from lint.expressions import expression

NAME = (
    r"課題(?:名|の名称)|提案(?:課題)?(?:名|の名称)|プロジェクト名|題目|題名|題|表題|タイトル|名称|英文名|英語名"
    r"|(?<![a-z])(?:titles?|titled|called|(?:project|proposal|application|cent(?:er|re))(?:['’]s)? names?"
    r"|names? of (?:the |our )?(?:[a-z]+ )?(?:project|proposal|application|cent(?:er|re))|heading|headline)(?![a-z])"
)
"""What a title is called."""
LABEL = expression(
    r"(英文|英語|英)(での|の)?\s*(研究|提案|プロジェクト)?(課題)?(名|題目|タイトル|表題|題)"
    r"|(研究|提案)?(課題名?|提案名|名称|題目|タイトル|表題)\s*[(\[]?(英文?|英語|english)"
    r"|^英[文語]?$|^英文[(\[]"
    r"|english (title|name)|(project |proposal )?(title|name) (in english|\(english\))"
    r"|title of (the )?([a-z]+ )?(proposal|project|application)"
    r"|^titles? (?:used )?(?:in|of|on|for) [^:]{0,40}(?:proposal|application|submission|form)\b"
    r"|title (as )?(submitted|filed|used|given|proposed) (to|with|at|by|for|in|on)\b"
    r"|(proposal|project|research) (title|name)"
)
BARE = expression(
    r"^((full |working |project |proposal )?(title|name)|project|proposal|(申請|提案|研究)?(課題名?|題目|題名"
    r"|提案名?)|タイトル|表題)$"
)
"""A label that names the title on a cover, and other things elsewhere."""
COUNTERPART = expression(
    r"(?:the )?(?:companion|counterpart|partner|us|u\.s\.|american|nsf)(?:['’]s)?(?: side)?(?:['’]s)?"
    r" (?:proposal|application|submission)(?: (?:to|at|for) \w+)?(?: \(\w+\))?"
    r"|(?:nsf|米国側?|相手国?側)(?:への|側の?|に提出する|の)?(?:提案|申請)書?"
)
"""A label of the other side's proposal as a whole."""
THEIRS = expression(
    rf"{FOREIGN}|相手|先方|(?:米|英|独|仏|加|豪|韓)国?側|[ァ-ヶー]{{2,10}}(?:側|チーム)|counterpart|partner|submitted"
    rf"|filed|companion"
    rf"|(?<![a-z])usa?(?![a-z])"
)
"""A label of the title that the other side gives."""
SIDE = expression(rf"jst|日本|japan|{THEIRS.pattern}")
SAME = expression(r"同一|同じ|共通|一字一句|same|common|identical|both|(jst|日本側?)\s?(と|・|/|and|&)")
"""A label that says that the title is that of both sides."""
SHORT_NAME = expression(r"略称|略語|通称|愛称|短縮|acronym|short|nickname|running|abbreviat")
"""A label of what the project is called in short."""
ASIDE = expression(
    r"\s*[(（／/;；]\s*(?P<whose>[^()（）\n\"“「『:：／/]{2,40}?)\s*(?:[:：]|[にで]は|で|は)\s*"
    r"[\"“「『*_]*(?P<aside>[A-Z][^()（）\n]{8,200}?)[\"”」』*_]*\s*"
    r"(?:(?:で|として|の[名題]で)(?:提出|申請|応募|出)[^()（）]{0,8})?(?:[)）]|$)"
)
"""What stands in brackets behind a title or its label, or behind a stroke: whose it is not, and what that one is."""
PROPOSED = expression(
    r"(?<![a-z])(?:proposals?|applications?|submission|提案書?|申請書?|応募書類)(?![a-z])"
    r"(?: (?:to|for|with) [^\n\"“”「『]{2,12})?(?: (?:no\.?|number|id) [\w-]+)?"
    r"[^\n\"“”「『。.;]{0,16}[\"“「『](?P<named>[^\"“”」』\n]{8,200})[\"”」』]",
    re.I,
)
"""A title in quotation marks right behind the proposal whose it is."""
SAID = expression(
    r"(?<![a-z])(title|titled|entitled|called|headed|heading|headline"
    r"|name)(?![a-z])[^\n\"“”「『]{0,16}[\"“「『](?P<after>[^\"“”」』\n]{8,200})[\"”」』]"
    r"|(?:課題名|題目|題名|提案名|表題|タイトル|名称|題)(?:は|である|の|、"
    r"|が)?\s?[“「『](?P<beside>[^\"“”」』\n]{8,200})[”」』]"
    r"|(?<![a-z])title of the ([a-z]+ ){0,3}(proposal|application)\s?[:：]\s?(?P<plain>[^\n.*_]{8,200})"
    r"|(?<![A-Za-z])(?P<unquoted>[A-Z][^\n\"“”「」『』。ぁ-んァ-ヶ一-龥]{12,200}?)\s?(?:の|という|との|を|と)\s?"
    r"(?:題(?!材)|課題名|提案名|表題|タイトル|名称|英文名|名(?:で|のもと|前で))"
    r"|(?:課題名|題目|題名|提案名|表題|タイトル|名称"
    r"|題)[はもをが][、,]?\s?(?P<bare>[A-Z][^\n\"“”「」『』。、ぁ-んァ-ヶ一-龥]{7,200})"
    r"(?=[。、]|と(?:し|する|な)|で(?:す|ある|、)|$)"
    r"|(?:課題名|題目|題名|提案名|表題|タイトル)(?:[(（][^()（）]{1,12}[)）])?[ \u3000]"
    r"(?P<spaced>[A-Z][^\n\"“”「」『』。、ぁ-んァ-ヶ一-龥(（]{12,200})"
    r"|(?:(?:提案|申請)書?|(?:同一|同じ|共通|一致)[^。（）()A-Z]{0,12})[(（](?P<held>[A-Z][^\n\"“”「」『』。、ぁ-んァ-ヶ一-龥()（）]{12,200})[)）]"
    r"|[\"“「『](?P<before>[^\"“”」』\n]{8,200})[\"”」』]\s?(の|という|と(の)?|を)?\s?(題目|題名|課題名|提案名|表題"
    r"|タイトル|題)",
    re.I,
)
"""A title that a sentence gives in quotation marks, or behind a colon."""
BEFORE = expression(
    r"\W*(?P<title>[^\n（()）]{8,200}?)\W*[(（]"
    r"(?P<label>(?:英文|英語)[^()（）]{0,40}|[^()（）]{0,20}english title[^()（）]{0,40})[)）]\W*",
    re.I,
)
"""A line that gives a title, and says behind it in brackets what it is."""
BEHIND = expression(
    r"[\"“](?P<behind>[^\"“”\n]{8,200})[\"”],?\s(?:in|for|with|to|on|by|at"
    r"|before)\s(?:the )?(?P<where>[A-Z][^\n\"“”]{0,40})"
)
"""A title in quotation marks before whose it is: "…" in the United States."""
RUNS = expression(
    r"(?:\b(?:title|titled|entitled|called|headed|heading|headline|named|under"
    r"|as)\b(?: the name(?: of)?)?\s?[:：]?\s?[*_]*)"
    r"(?P<runs>[A-Z][^\s,;.]*(?:[:,]?\s(?:[A-Z0-9][^\s,;.:]*|(?:a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|with"
    r"|without|beyond|under|across|between)\b)){3,24})"
)
"""A title in capitals that a sentence gives without quotation marks: "handed in to NSF as Moss without Peat"."""
GRANT = expression(
    r"科研費|基盤研究|助成|受給|(?<![a-z])(?:grants?|awards?|funds?|funded|funding|papers?|courses?)(?![a-z])"
)
"""What a sentence speaks of that is no proposal."""
AID = expression(r"科研費|基盤研究|助成金|(?<![a-z])(?:kakenhi|awards?|fellowships?)(?![a-z])")
"""What a sentence speaks of that has a title of its own."""
CUT = expression(
    r"(?:課題名|題目|題名|提案名|表題|タイトル|名称|題)[はもをが]、? ?(?P<tail>[a-z][\w'’-]*(?: [a-z][\w'’-]*)*)$"
)
"""A label (folded) that is no label: a sentence gives a title, which goes on behind its colon."""
LEAST = 4
"""Words of a title that nothing sets apart from its sentence."""
GIVEN = expression(
    r"(?<![a-z])(?:submit(?:s|ted|ting)?|fil(?:es?|ed|ing)|sends?|sent|hand(?:s|ed)? in"
    r"|enters?|entered|propos(?:es?|ed))"
    r"(?:(?: (?!(?:to|under|for|in|with|by|call|programmes?)\b)[\w’'()-]+){0,3}|[^\n.\"“”]{0,50} (?:as|under))\s?"
    r"[\"“](?P<given>[^\"“”\n]{8,200})[\"”]"
    r"|[“「『\"](?P<handed>[^\"“”」』\n]{8,200})[”」』\"](?:と題して|と題する|という名で|の名で|として|を|で)、?"
    r"[^。「『]{0,24}(?:提出|申請|応募|出[すし])",
    re.I,
)
"""A title in quotation marks that is itself what somebody hands in."""
WAYS = (SAID, PROPOSED, GIVEN, RUNS, BEHIND)
"""How sentences give titles."""
CENTRE = expression(r"(?:an?|the)? ?(?:[\w-]+ ){0,3}(?:cent(?:er|re)|network|foundry|biofoundry)s? (?:for|of)\b")
"""What a title may call its project, as an institution is called."""
EARLIER = expression(
    r"以前|過去|不採択|終了|論文|先行|前回|earlier|previous|former|declined|rejected|ended|unsuccessful|papers?"
    r"|articles?|follow-?up"
)
"""What says that a proposal is another one."""
HANDED = expression(
    r"提案|申請|応募|提出|書類|(?:[にへ]|名で)出(?:す|し|した|して)|proposal|application|appl(y|ies)|submi(t|ssion)|(?:goes"
    r"|went|going) to"
    r"|filed|hand(?:s|ed)? in"
)
"""What a sentence says of a proposal, and not of a grant or a paper."""
REFERS = expression(
    r"^\W*(?:the |exactly |precisely |just |very |word for word |literally |title )*(?:same|identical|ditto|idem"
    r"|unchanged"
    r"|as (?:above|before|on|in|for|given|printed|stated)|see (?:above|cover|the|section)|no (?:change|difference)"
    r"|not different"
    r"|like (?:the|that|ours)|equals?)(?![\w-])"
)
"""How a value begins that gives no title, and points to where one stands."""
ENDS = expression(
    r"(?:(?<=[A-Za-z\d]{3})|(?<=[\"”'*_)\]]))[.;；]\s*(?=[\"“'(*]?[A-Z]|titles?\b|the\b|in\b|our\b|and\b"
    r"|[ぁ-んァ-ヶ一-龥])"
)
"""What ends a title on a line that goes on with another sentence."""
OF_A_CALL = expression(r"\s?(?:(?:call|programme?|solicitation|scheme|track)\b|の?(?:公募|プログラム|事業))", re.I)
"""What follows the name of a call in quotation marks."""
AGAIN = expression(r"\W*(?:(?:it is |is )?(?:exactly )?(?:the )?(?:same|identical)\b|(?:as|see) above|ditto|unchanged)")
"""What points at a title given before."""
ABROAD = expression(rf"{THEIRS.pattern}|各国の|海外|国外|外国|現地の|共同研究(先|者|機関)")
ALIKE = expression(r"(そろえ|揃え|合わせ|統一し|一致さ|一致し|同じ(に|と)し|共通(に|と)し)")
"""What a sentence says of a title that both sides give."""
QUOTED = expression(r"\s*[\"“「『]")
QUOTED_TITLE = expression(r"[\"“「『]([^\"“”」』\n]{8,200})[\"”」』]")
BEGINS = expression(r"\s*[\"“「『]([^\"“”」』\n]{8,200})[\"”」』]\s*(?:[.,;。、(（]|$)")
RANK = expression(
    r"professor|lecturer|researcher|director|scientist|fellow\b|reader\b|dean\b|manager|engineer\b|^(dr|mr|ms)\b"
)
FORM = expression(
    r"proposal|application|form\b|aspire|(?<![a-z])(nsf|jst)(?![a-z])|call\b|programme?\b|draft|template|side\b"
    r"|plan$|summary|overview|information|cover\b"
)
"""What heads a form rather than a project."""
NEAR = 1500
"""Characters from the top within which a sentence tells of the other proposal."""
JAPANESE = expression(r"[ぁ-んァ-ヶ一-龥]")
SEGMENT = expression(r"[^\s:：/／|｜。、（(「『ぁ-んァ-ヶ一-龥ー々][^／|｜。、「『」』\nぁ-んァ-ヶ一-龥ー々]*")
"""A stretch without Japanese, between what parts two languages."""
LONG = 200
"""Characters of a block that is no longer part of a cover."""
LOOSE = 16
"""Characters by which a wrapped title may be longer for its spaces."""
PREFIX = expression(
    r"^((research |project )?(plan|proposal)|application|global cent(er|re)s?( track \d)?|collaborative research"
    r"|aspire)\s*[:：-]\s*",
    re.I,
)
NICKNAME = expression(r"^[A-Z][A-Za-z0-9-]{1,14}\s*[:：–—-]\s+(?=\S+ \S)|\s*[(（\[][A-Z][A-Za-z0-9-]{1,14}[)）\]]\s*$")
"""A short name before a title or behind it."""
LISTED = 3
"""Rows of a table from which a column that is headed "Title" is a list of other things."""
