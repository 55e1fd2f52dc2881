"""The words by which running text tells that people go, come and stay, and those that tell of something else."""

from __future__ import annotations

import re

from lint.expressions import expression

VERBAL = (
    r"(?:する|いた[すし]|致[すし]"
    r"|し(?!た|て(?:いた|きた))|させ|され|さ?れる|予定|を予定|を計画|して|を行|、|。|の上|$|(?=\s*[(（)）]))"
)
JAPANESE = expression(
    rf"(?:(?:長期|短期|研究|共同)?(?:滞在|派遣|渡航|招へい|招聘|留学|訪問(?!者|団)|出向|赴任|駐在|常駐|来日|訪日|来[学所崎札阪福仙広]|在籍|渡米"
    rf"|渡[英欧豪加独仏伊韓]|訪[米欧英豪])(?:研究)?{VERBAL}|招(?:く|き|いて|か)|受け?入れ(?:る(?!のは)|て|、|予定|を予定)|の受け?入れ?先(?=[はも])|赴(?:く|き|いて)"
    rf"|送り出[しす]|在外研究を(?:行|実施)"
    r"|(?:に|へ)移(?:る|り、|りま|って)|(?:に|へ)送(?:る|り、|りま)|(?:に|へ)(?:渡|向か|行)(?:る|り、|りま|って|う|い、|いま|く|き、|きま)"
    r"|[にを]置く|過ごす|過ごし|(?:で|に|を)暮ら[しす]|[にへ](?:発[つち]|着[くき]|出向[くき])|が来(?:る|ま[すせ]|て|、)|とどま(?:る|り)|留ま(?:る|り)|身を寄せ|居候(?:し|する)|(?:厄介|世話)にな(?:る|り|って)|(?:に|へ|まで)来(?:る|ま[すせ]|て"
    r"|てもら\w{1,2}|ていただ\w{1,2})|訪(?:ねる|ねて|ね、|ねま|れる|れて|れ、|れま)|預(?:ける|け、|けま|かる|かり)"
    r"|(?:身|籍|席)を置(?:く|き|い)|に師事(?:する|し)|研究に従事(?:する|し)|で(?:共同)?研究を(?:行う|行い"
    r"|実施する|進める)"
    r"|で(?:共同)?研究(?:する|し、)|(?:に|へ|(?:教授|博士|氏|助教|講師|研究員|学生|院生|ポスドク|名|人|[^年]者|さん|[A-Za-z])(?:ら)?を)迎え(?:る|、|て|ま|入れ)|を拠点(?:とす|とし|に)"
    r"|(?:研究室|研究グループ|グループ|チーム|[^、。]班|講座|部門|ラボ|大学|研究所)(?:[（(][^()（）]*[)）])?に(?:加わ[るりっ]|所属(?:する|し)|参加(?:する|し)|参画(?:する"
    r"|し)))"
)
"""Verbs that end a Japanese clause about a stay."""
ENGLISH = expression(
    r"\b(?:spends?|spending|stays?|staying|visits?|visiting|works?|working|joins?|joining|travels?|travelling"
    r"|goes|go to|moves?|moving|relocates?"
    r"|(?:be |is |are )?(?:hosted|seconded|embedded|sent|dispatched|stationed|based|invited)|comes?|coming"
    r"|(?<!her )(?<!his )(?<!the )(?<!their )(?<!local )hosts?(?!\s*(?:[:：,)]|is\b|will be\b|inst|res|lab|group|name))"
    r"|invites?"
    r"|inviting|receives?|welcomes?|sends?"
    r"|secondments?"
    r"|sabbaticals?|residenc(?:y|ies)|placements?|internships?|sojourns?"
    r"|(?:research )?(?:stay|visit)s?|(?:do|does|pursues?) (?:\w+ )?research"
    r"|trains?|conducts?|undertakes?|carr(?:y|ies) out|continues?"
    r"|(?<!\bin )returns?|(?<!as )follows?|heads? (?:to|for)|leaves? for|departs? (?:to|for)|arrives?|is to|are to)\b",
    re.I,
)
INVITES = expression(r"招|迎え|受け?入れ|\b(?:hosts?|invit|receiv|welcom)", re.I)
STAY_NOUN = expression(
    r"滞在|派遣|渡航|招へい|招聘|招[くきい]|留学|訪問|出向|赴任|赴[くきい]|駐在|常駐|来日|訪日|来[学所崎札阪福仙広][しすの、。]|受け?入れ|在外研究"
    r"|送り出|渡[米英欧豪加独仏伊韓]|訪[米欧英豪ねれ]|を拠点|移[るり]|まで来[るて]|[にへ](?:渡[るりっ]|向か[うい]|来[るてま]|行[くきっ]|お越し)|[籍身席]を置|師事|預[けか]"
    r"|過ご[すし]|暮ら[しす]|が来[るて]|[にへ](?:発[つち]|着[くき])|とどま[るり]|留ま[るり]|身を寄せ|研究に従事"
    r"|で(?:共同)?研究(?:を|する|し)|迎え"
    r"|\b(?:spend|stay|visit|work|join|travel|go|goes|mov|relocat|host|second|embed|sent|send|com(?:e|es|ing)\b"
    r"|invit|receiv|welcom|train|conduct|undertak|continu|bas(?:ed)|head|leav|arriv|abroad|carr(?:y|ies) out"
    r"|sabbatical|residenc|placement|internship|sojourn|depart|dispatch|pursue|do(?:es)? (?:\w+ )?research)",
    re.I,
)
"""What a sentence must hold to be read at all."""
FOLLOWS = expression(
    r"(?<!as )\bfollow(?:s|ed)\b|\b(?:to|will|then) follow\b|\bsucceeds\b"
    r"|\b(?i:next|then|also|finally|last) comes\b(?! to\b)"
    r"|\b(?:is|are|will be) (?:also|likewise|similarly) (?:hosted|invited|received|welcomed|expected)\b"
    r"|\b(?:joins?|accompan(?:y|ies)) (?:her|him|them)\b|続いて|次いで|引き続き|[後跡あ]と?を(?:引き)?[継つ]|同じく"
)
"""Words for a stay that comes after another, at the same place where none is named."""
EVENT = expression(
    r"(?:学会|大会|国際会議|シンポジウム|ワークショップ|研究会|セミナー|研修会|講習会|講演会|報告会|合宿"
    r"|サマースクール|スクール|キックオフ|会議|コンソーシアム会合|フィールドワーク|野外調査|現地調査|サンプリング"
    r"|採集|観測航海|航海|(?:年次|運営|全体|定例)?会合|(?:評価|諮問|運営|審査|外部)委員会|評価会|諮問会議|審査会|総会|年会|表敬訪問)"
    r"(?:に|へ|で|を|の|は|が|等|など|、|と)"
    r"|\b(?:conferences?|symposi(?:um|a)|workshops?|meetings?|seminars?|congress|field ?work|field (?:trips?"
    r"|campaigns?|sites?|season)|(?:summer|winter|spring|autumn|training) (?:schools?|courses?|camps?)"
    r"|(?<![a-z])(?:an?|our|each|every|days?|weeks?)[ -](?!(?:[a-z-]+ )?(?:graduate|medical|business|high|primary"
    r"|law|dental)\b)(?:[a-z-]+ ){1,2}(?:schools?|courses?|boot ?camps?|retreats?)(?! of\b)"
    r"|webinars?|kick-?off|cruise"
    r"|meets? (?:once|twice|every|each|again|annually|yearly|regularly)"
    r"|(?:advisory|steering|review) (?:board|committee|panel|group)|video calls?|hackathons?)\b",
    re.I,
)
"""Occasions that are no research stays."""
PAST_JA = expression(
    r"(?:し|され|させ|行っ|い|招い|受け入れ|赴い|過ごし|学ん|得|務め|進め|あっ|でき|組ん"
    r"|上がっ)(?:てい)?(?:てき)?た(?:。|$|が、|ほか|際|とき|経験|実績|ところ|[)）])|ました(?:。|が)|(?:滞在"
    r"|留学|渡航|派遣)した|経験(?:が|を)(?:ある|有|持)|これまで(?:に|も)?|(?:現在|既に|すでに).{0,40}(?:している"
    r"|中である|滞在中)|歴がある|[たっ]ことが?あ[るり]|(?:かつて|以前|学生(?:時代|の[ころ頃]|だった[ころ頃])|[若昔]い?[ころ頃])"
    r"[^。]{0,50}(?:ている|ていた|てい[まる]す|た(?:ことが|。))"
)
PAST_EN = expression(
    r"\b(?:(?:(?<!been )(?<!be )(?<!is )(?<!are )(?:hosted|invited|received|trained|led|taught"
    r"|joined|held))(?! by\b)"
    r"|spent|visited|stayed|worked|moved|travell?ed|conducted|undertook|was|were|had"
    r"|ha(?:s|ve) been(?! (?:invited|chosen|selected|nominated|asked|offered|awarded"
    r"|granted|promised|accepted|given|admitted))"
    r"|has (?:visited|spent|worked|hosted)|have (?:visited|spent|worked|hosted)|went"
    r"|came|returned|defended|graduated|obtained|served|gave|took|met|attended|lectured|began|ran|helped|won|wrote"
    r"|saw|accompanied"
    r"|(?<!been )(?<!be )(?<!is )(?<!are )(?<!\ba )(?<!\ban )(?<!the )(?<!our )(?<!its )(?<!his )(?<!her )"
    r"(?<!their )(?<!and )(?<!of )(?<!with )(?:repaid|paid|made|brought|built|learned|learnt|sent|shared|organi[sz]ed)"
    r"(?! (?:by|under|with|from|in|at|for|during|on)\b))\b"
)
FUTURE = expression(
    r"予定(?!して(?:い|お)た|だった|であった)"
    r"|計画(?:し|す|で)|(?:す|行|招|赴|過ご)る予定|\b(?:will|shall|plans? to|planned|is to|are to|going to"
    r"|would|intends? to|expects? to|scheduled)\b"
)
GENERAL = expression(
    r"毎年|各年度?に|それぞれ|ずつ|原則|必要に応じ|希望|可能|場合|ことがある|など(?:の|に)若手|方針|奨励|推奨"
    r"|促進|支援する|重視|目的(?:は|と|で)|ことを目指|機会を|体制"
    r"|\b(?:each year|every year|annually|as needed|if necessary|where (?:possible|appropriate)"
    r"|may (?!20\d\d|\d|[–-])|could "
    r"|encourag|support(?:s|ed)? (?:the )?(?:mobility|exchange)|opportunit|the aim|in general|on average|eligible)\b",
    re.I,
)
"""Words of policies, which name nobody."""
SUM = expression(
    r"[^。]*のは、?[^。]*[2-9２-９二三四五六七八九十]\s?[名人](?:である|です|とする)?。?\s*$"
    r"|\s*(?:altogether|in (?:all|total|sum)|overall|a total of|合計|総計|総勢|全体で|延べ|のべ|計\s?\d|(?:以上"
    r"|これ)(?:により|で)?、?(?:計|合わせて))",
    re.I,
)
"""How a sentence begins that only counts the stays told elsewhere."""
IF = expression(r"場合|[(（]例[)）]|必要に応じ|\b(?:if|where (?:possible|appropriate)|e\.g\.)\b", re.I)
PERHAPS = expression(
    r"(?:場合(?:は|に(?:は|限り)?)?|(?<!と)(?<!に)(?:すれば|なれば|できれば|であれば)|必要に応じて?|状況(?:次第|により))[、，]?"
    r"|(?:^|[,;]\s|\band\s)(?:should|if|were|in case|unless|in the event|depending|provided)\b"
    r"(?=.*\b(?:would|could|might|no|not)\b)|(?-i:\bmay\b)(?! 20)"
    r"|\bmight\b|\bcould\b",
    re.I,
)
"""Words that make what follows a condition's outcome: it is not planned."""
NEGATED = expression(
    r"(?:滞在|渡航|派遣|招へい|招聘|訪問|来日|留学)(?:の?(?:予定|計画))?(?:は|を|も|に)?(?:し(?:ない|ません|ていない|ておらず|ておりません)"
    r"|せず|行わ(?:ない|ず|ません)|見送|予定(?:は|も|し)?(?:てい)?ない|含(?:ま|め)(?:ない|ず)|断念|取りやめ|中止)"
    r"|検討したが|予定(?:は|も)(?:ない|ありません)|計画(?:は|も)(?:ない|ありません)"
    r"|\b(?:no|never|cannot|not|nobody|neither)\b[^.;]{0,40}\b(?:visits?|stays?|travels?|trips?|moves?|goes"
    r"|secondments?|foreseen|planned"
    r"|budgeted|invited)\b|\b(?:visits?|stays?|trips?|secondments?|exchanges?)\b[^.;]{0,20}\b(?:is|are|was|were) not\b",
    re.I,
)
"""What says that nobody goes."""
YEARLY = expression(r"毎年度?|各年度?(?:に|、|\d)|ずつ|\b(?:each|every|per) year\b|\bannually\b", re.I)
FURTHER_STAY = expression(
    r"[^。]{0,40}(?:再来日|再訪|再渡航|再び(?:来日|訪|渡)|再度(?:来日|訪|渡))"
    r"|[,;\s]*(?:and\s+)?(?:then|again|finally|later|afterwards)\s+(?:again\s+)?(?:for|from|in|during|between)\b",
    re.I,
)
"""How a clause begins that tells a further stay at the same place."""
DECIDED = expression(rf"{YEARLY.pattern}|体制", re.I)
"""Words of policies that a plan of so and so many people may have: it is a plan all the same."""
SAME = expression(
    r"^[\s　,;]*(?:and\s+)?(?:同(?:氏|人|君|研究員|助教|学生)|[^。、]{2,24}[たるい]同(?:氏|人)(?=[はがもを])"
    r"|本人|彼女?|続いて|続けて|続く(?=20|令和|[1-9１-９翌])|次いで|次に|その後|さらに|また"
    r"|引き続き"
    r"|翌年|同年|加えて|のちに|後半|帰国後"
    r"|(?:she|he|they|then|afterwards?|subsequently|after that|thereafter|later|next|following this"
    r"|this is followed|from there|in addition|furthermore|(?:a |the )?(?:second|third|follow-up|further) (?:stay"
    r"|visit|secondment|period)|and then|the (?:latter|same)|hers|her|his)\b)",
    re.I,
)
"""How a sentence begins that leaves its subject to the one before."""
SPLIT_EN = expression(
    r";\s+|,\s+(?=(?:and|but)\s(?:once|when|after|while|as soon as)\s[^,;.]{4,60},\s)"
    r"|,\s+(?:and\s+)?(?=the (?:latter|second)\b)"
    r"|,\s+(?:and\s+)?(?=then\s+(?:again\s+)?(?:for|in|during|between|from)\b)"
    r"|(?<=[a-z0-9])(?<!i\.e)(?<!e\.g)(?<!Dr)(?<!Prof)(?<!Mr)(?<!Ms)(?<!Univ)(?<!al)(?<!No)\.\s+(?=[A-Z])|,?\s+(?:while"
    r"|whereas)\s+|,\s+(?:and|while)\s+"
    r"(?=I,?\s+(?:[A-Z][\w.’'-]+\s+){0,3}(?:[A-Z][\w.’'-]+,\s+)?(?:(?:shall|will|am to)\s+)?"
    r"(?:go|visit|spend|stay|travel|fly|join|leave)\b)"
    r"|,\s+(?:and|then|followed by|before)\s+(?=(?:then\s+)?(?:[A-Z][\w.’'-]+\s+){1,4}(?:will|is|to"
    r"|for|joins|visits|spends|stays|works|goes)|then\b|s?he\b|from\b|will\b)|\s+and\s+(?=(?:(?:Dr"
    r"|Prof)\.?\s+)?(?:[A-Z][\w.’'-]+\s+){1,4}(?:will|is to|joins|visits|spends|stays|works|goes))"
)
COUNTED = expression(
    r"(?:若手|研究者|大学院生|学生|ポスドク|助教|教員|博士研究員)(?:[（(][^（()）]{0,12}[）)])?の[^、。]{0,8}"
    r"(?:派遣|招へい|招聘|渡航|滞在)[^、。]{0,4}?[0-9０-９一二三四五六七八九十]{1,2}\s*件"
    r"|(?<![計0-9０-９])[0-9０-９一二三四五六七八九十]{1,2}\s*(?:名|人)(?:程度|ほど|前後)?を(?=[^。、]{0,30}(?:招|派遣|受け?入れ))"
    r"|(?:若手(?:の)?研究者|大学院生|博士(?:後期)?課程(?:の)?(?:学生|院生)|修士(?:課程)?(?:の)?(?:学生|院生)|学生"
    r"|研究者|ポスドク|博士研究員|助教|研究員|教員|PD)(?:等|ら)?[がを]?(?:計|約"
    r"|各)?\s*[0-9０-９一二三四五六七八九十]{1,2}\s*(?:名|人)|[0-9０-９]{1,2}\s*(?:名|人)の(?:若手|大学院生|学生"
    r"|研究者|ポスドク|博士研究員|助教)(?:研究者)?"
    r"|\b(?:one|two|three|four|five|\d{1,2}) of (?:the|our|its|their|his|her)\s+(?:[a-z-]+\s+){0,3}"
    r"(?:students?|postdocs?|researchers?|scientists?|fellows?)\b"
    r"|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:[a-z-]+\s+){0,3}(?:(?:ph\.?d\.?"
    r"|graduate|doctoral|master[’']?s)\s+(?:students?|candidates?)|postdocs?|postdoctoral (?:researchers?"
    r"|fellows?|associates?)|early[- ]career (?:researchers?|scientists?)|young (?:researchers?|scientists?)"
    r"|junior (?:researchers?|scientists?)|students)\b",
    re.I,
)
"""Groups that stand for travellers who are not named."""
LEADS = expression(r"研究代表者|principal investigator", re.I)
IDLE = expression(
    r"(?:(?:(?:先方|相手(?:国?側|方)?|現地|海外|外国|同世代|世界)(?:の(?:研究者|若手|学生|仲間)(?:たち"
    r"|ら)?)?|(?:若手|大学院)?(?:研究者|学生|院生|教員|先生方)(?:たち|ら)?)との?)?(?:親しく|広く|幅広く|直接|積極的に|活発に)?(?:研究|国際|学術|人的)?交流(?:する|し)?|見学|視察|研修|語学研修|意見交換|情報交換|情報収集|研究滞在"
    r"|共同研究|(?:国際"
    r"|海外)経験(?:を積む)?|人脈形成|ネットワーキング"
    r"|(?:research |academic |scientific )?exchange|networking|visit|observation|training|experience abroad"
    r"|exchange of (?:views|ideas|information)"
    # what a stay brings by itself, whatever the research: 視野を広げる, 交流を深める, broaden one's view
    r"|(?:(?:先方|相手(?:国?側|方)?|現地|海外)(?:の(?:研究者|若手|学生|仲間)(?:たち|ら)?)?との?)?"
    r"(?:見聞|視野|知見|経験|交流|議論|対話|親睦|友好|人脈|関係|語学力|英語力|国際感覚|(?:現地|海外|外国)の?(?:生活|文化"
    r"|様子))(?:の?(?:ネットワーク))?"
    r"(?:を|が)(?:広[めげが]|深め|積[むみ]|体験|経験|高め|磨[くき]|学[ぶび]|築[くき]|得|身に[付つ]け)(?:る|する)?(?:こと)?"
    r"|(?:今後の|新たな)?(?:(?:国際|国際的な|研究者|人的|国際共同|共同)?(?:研究)?の?)?(?:ネットワーク|連携|関係|協力関係|信頼関係|協力体制)(?:の|を)?"
    r"(?:構築|強化|形成|深化|拡大|拡充|広げ|築[くき]|強め|深め|づくり|作り|つくり)(?:する|る)?"
    r"|(?:(?:先方|相手(?:国?側|方)?|現地|海外|外国|世界)の(?:研究者|若手|学生|仲間)との?)(?:人脈|ネットワーク|関係"
    r"|つながり|信頼関係)"
    r"(?:の|を)?(?:構築|形成|強化|拡大|づくり|作り|つくり|築[くき])(?:する|る)?"
    r"|(?:キャリア|スキル|研究力|語学力|実力|能力|国際性|国際感覚)(?:の|を)?(?:形成|アップ|向上|強化|養成|養[うい]|高め)(?:する|る)?"
    r"|武者修行|研修を受け(?:る)?|(?:学生|院生|若手)?の?(?:同行|引率|付き?添い)"
    r"|(?:今後の|将来の)?(?:(?:国際)?共同研究|連携|協力)の可能性[をにの](?:探|つい|検討)[^。、]{0,14}"
    r"|(?:国際|学術|研究)交流を(?:深め|図|進め|行|促進す)る?(?:こと)?"
    r"|(?:to )?(?:broaden|widen|deepen|strengthen|experience|gain|improve|enjoy|promote|foster|build up|build|establish"
    r"|develop|expand|extend|advance|acquire|get)\w* "
    r"(?:(?:the|an?|his|her|their|our|one's|international|academic|personal|mutual|overseas|scientific|some|spoken"
    r"|written|valuable|new|broad|useful|practical|global|professional|research|working|first-hand|own) )*"
    r"(?:horizons?|views?|exchanges?|friendships?|experiences?|networks?|life|culture|english|understanding|ties"
    r"|relations?|relationships?|partnerships?|career|skills|contacts|connections|cooperation|environment)"
    r"(?: (?:abroad|overseas))?"
    r"(?: (?:in|of|at|with|among) (?:the |an? )?(?:(?:international|different|foreign|new|young|other|local|host"
    r"|united|our|leading) )*"
    r"(?:environment|setting|country|laborator(?:y|ies)|lab|researchers|scientists|people|colleagues|students|hosts?"
    r"|partners?|university|institutions?|states|kingdom|usa?|uk|america|japan|canada|finland|europe|korea))?"
    r"|study (?:abroad|overseas)"
    r"|[^。、]{0,12}(?:異文化|文化|風土|雰囲気|研究環境|生活)(?:を|に|の)[^。、]{0,6}"
    r"|[^。、]{0,12}(?:顔合わせ|挨拶|懇親|親睦|見学|視察)(?:を(?:行う|する|兼ねる|図る|深める))?"
    r"|(?:make|build|establish) (?:new )?(?:contacts|connections|friends)"
    r"|meet (?:new )?(?:people|colleagues|researchers)"
    r"|get to know [\w ]{3,40}"
    r"|(?:take|join)s? (?:part in )?(?:in )?(?:the |our |their )?(?:(?:daily|everyday|ongoing|usual) )?"
    r"(?:life|seminars|meetings|activities)"
    r"(?: (?:of|at|in) (?:the |our |their )?(?:(?:host|partner|local) )?"
    r"(?:lab(?:s|oratory)?|groups?|institute|team|side|department|university))?"
    r"|see (?:how|what) (?:(?:the|our|other) )?(?:others?|they|people|colleagues?|things|it|life|science"
    r"|research(?:ers)?|work|labs?|laborator\w+|groups?|hosts?|partners?|scientists?|experts?)\b[\w ]{0,40}"
)
"""Tasks that serve no research of their own."""
WORK_JA = (
    r"(?:研究|実験|調査|解析|分析|議論|討論|ディスカッション|打ち?合わ?せ|会議|ミーティング|セミナー|協議|相談"
    r"|検討|活動|業務|作業|滞在|訪問|指導|支援|参加|実施|推進|遂行)"
)
WORK_EN = (
    r"(?:research|experiments?|discussions?|meetings?|analys[ei]s|collaborations?|seminars?|work|consultations?"
    r"|activit(?:y|ies)|cooperation|exchange|advice|coordination|sabbaticals?|guest|observer|internship)"
)
OBJECTLESS = re.compile(
    rf"(?:(?:共同|国際|学術|合同|現地|先方|相手(?:国|先|側)?|海外)(?:での?|の)?)?{WORK_JA}(?:(?:に関する|の|・|、|と|及び|および)?{WORK_JA})*"
    r"(?:する|を(?:行|実施|進め|する|推進|遂行)\w{0,4}|に(?:参加|従事)(?:する)?)?(?:等|など|ほか|一式|全般)*(?:を(?:行う"
    r"|実施する))?"
    r"|(?:to )?(?:(?:do|conduct|carry out|perform)(?:ing)? |carrying out )?"
    r"(?:(?:joint|collaborative|general|scientific) )?"
    rf"{WORK_EN}(?: {WORK_EN})?(?:(?:,| and| or|/)+ ?{WORK_EN})*"
    r"(?: (?:with|at|in) (?:(?:the|his|her|their|our|local|host|partner|receiving|other) )*"
    r"(?:groups?|teams?|hosts?|partners?|colleagues|counterparts?|side|lab(?:s|oratory|oratories)?|institut(?:ion|e)s?"
    r"|universit(?:y|ies)|department))?(?:,? etc\.?)?"
)
"""Tasks without an object: 「研究打合せ等」, "joint research" say that one works, not on what."""
STAYING = re.compile(
    r"(?:(?:先方|相手(?:国|先|側)?|現地|海外|国外|(?:受け?入れ?|滞在|渡航|連携|訪問|共同研究)先?)の?(?:機関|大学|研究室|研究機関|拠点)?"
    r"(?:に|へ|で|を|での|への|との)?)?(?:長期|短期|中長期|研究|共同|国際|学術|の|間)*"
    r"(?:滞在|訪問|在外研究|留学|渡航|交流)(?:する|を(?:行う|する|実施)|予定)?(?:など|等)?"
    r"|(?:to )?(?:(?:an?|the|research|academic|scientific|short|long|joint|international|overseas|guest|visiting) )*"
    r"(?:stays?|visits?|exchanges?|sojourn|placement|secondment|internship|travels?)"
    r"(?: (?:abroad|overseas|(?:at|to|in|with) "
    r"(?:(?:an?|the|our|partner|host|counterpart|receiving|foreign|overseas|other) )*"
    r"(?:institut(?:ions?|es?)|universit(?:y|ies)|lab(?:s|oratory|oratories)?|groups?|side|teams?|partners?"
    r"|counterparts?"
    r"|hosts?)))?"
)
"""What says that somebody is there, and nothing of what for: 「先方に滞在」, "stay at the partner institution"."""
