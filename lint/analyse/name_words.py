"""Words that stand beside names, are parts of names, or keep a name from being one; written for this project."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


POST_JA = (
    "特別研究員|特任研究員|主任研究員|上席研究員|上級研究員|客員研究員|博士研究員|研究員|特任准教授|特任教授|特任助教|特任講師|准教授"
    "|客員教授|名誉教授|教授|特命助教|特定助教|助教授|助教|助手|講師|ポスドク|研究代表者|代表者|代表|研究分担者|分担者|研究協力者|協力者"
    "|主査|室長|部長|課長|所長|センター長|チームリーダー|グループリーダー|ユニットリーダー|リーダー|ディレクター|博士後期課程(?:学生|院生)?"
    "|博士前期課程(?:学生|院生)?|博士課程(?:学生|院生)?|修士課程(?:学生|院生)?|大学院生|院生|学生|学振PD|学振DC[12]?|PD|D[1-4]|M[12]|技術員|技師|医師|医員"
    "|プログラムマネージャー|PM|PI|Co-PI|CTO|CEO|社長|取締役"
)
"""Posts, as alternatives of a regular expression."""
HONORIFIC_JA = "博士|先生|さん|さま|様|氏|君|くん|女史|両氏|ら"
TITLE_EN = (
    r"Dr|Prof|Professor|Professors|Drs|Profs|Doctor|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Assoc|Asst|Associate\sProfessor|Assistant\sProfessor|Assoc\.\sProf"
    r"|Asst\.\sProf|Principal\sInvestigator|Co-PI|PI|Lecturer|Ing|Dott|Herr|Frau|Mme|Rev|Hon"
)
POST_EN = _words(
    "professor prof associate assistant lecturer researcher postdoc postdoctoral fellow scientist engineer student candidate director"
    " manager head chair leader coordinator investigator technician specialist phd ph.d ph.d. msc m.sc. m.sc dphil md m.d. m.d mba dr dr. emeritus"
    " adjunct visiting senior junior principal research reader dean president vice deputy pi co-pi doctoral graduate master masters early-career"
    " undergraduate pd pdra jsps ceo cto jr jr. sr sr. iii ii d1 d2 d3 m1 m2 dc1 dc2"
)
ORGANISATION_JA = (
    "大学|大学院|研究所|研究院|研究室|研究科|研究会|研究センター|学部|学科|学院|学会|学園|高専|高校|高等学校|中学|小学校|病院|医院|機構|財団|法人|協会|組合"
    "|会社|株式|工業|製作所|製薬|電機|電力|重工|化学|銀行|商事|建設|産業|自動車|鉄鋼|技研|総研|庁|省|県|市|町|村|区|都|府|道|郡|島|山|川|湖|駅|空港|城|神社"
    "|寺|港|湾|平野|半島|地方|地区|キャンパス|センター|グループ|チーム|ラボ|賞|法|式|効果|方程式|定理|病|モデル|図|支店|工場|事業所|国立|県立|市立|県庁|市民"
)
"""What makes a place, an organisation or a thing of the name that stands before it."""
ORGANISATION_EN = _words(
    "university universities institute institution institut laboratory laboratories lab labs college school center centre centres hospital"
    " clinic company inc inc. ltd ltd. corp corp. corporation gmbh foundation agency ministry council society association academy department"
    " faculty division office press award prize medal fellowship scholarship grant programme program project street road avenue station airport"
    " park museum library observatory consortium network partnership initiative journal conference workshop group team committee board fund"
    " trust bank hall building tower campus county state city province prefecture river lake mountain bay valley coast island islands theorem"
    " equation effect method model algorithm test disease syndrome distribution law process function transform index scale number universität"
    " université universidad universidade università universiteit polytechnic eth epfl llc plc sa ag bv kk pharma pharmaceuticals technologies"
    " systems motors electric software sciences therapeutics biosciences energy"
)
NOT_NAMES_EN = ORGANISATION_EN | _words(
    "the a an and or of in on at for from to with by as is are was we our this that these those it its he she they their his her what who when"
    " where why how all both each every any some no not new old name names person traveller traveler travellers visitor participant participants"
    " member members staff total sum year years month months week weeks day days period date dates start end role task tasks country countries"
    " destination host home organisation organization affiliation position title stage degree purpose activity activities budget cost costs travel"
    " visit visits exchange mobility stay secondment outbound inbound japan japanese usa uk us united states kingdom america american germany german"
    " france french italy italian spain spanish china chinese korea korean taiwan india indian canada canadian australia australian singapore"
    " switzerland swiss netherlands dutch sweden swedish norway finland finnish denmark danish europe european asia asian africa african north south"
    " east west northern southern eastern western central national international global federal royal digital twin data science sciences technology"
    " technologies engineering research researcher researchers scientific academic biology chemistry physics mathematics medicine medical materials"
    " computer computing machine learning deep artificial intelligence quantum neural network networks climate energy environment environmental"
    " bioeconomy biotechnology bio synthetic marine ocean earth plant animal human cell gene genome protein molecular carbon green blue open early"
    " career young junior senior principal investigator investigators professor professors associate assistant lecturer postdoc postdocs postdoctoral"
    " doctoral student students candidate fellow fellows scientist scientists engineer engineers director manager head leader coordinator lead"
    " technician specialist phd msc bsc pi pis co-pi copi ecr ecrs pdra pdras wp work package phase stage section part table figure appendix annex"
    " chapter january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
    " monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter horizon marie skłodowska-curie curie erc jst jsps nsf"
    " nih dfg aspire global centers center tokyo kyoto osaka nagoya sendai sapporo fukuoka hiroshima tsukuba london paris berlin munich boston"
    " cambridge oxford stanford harvard yale princeton berkeley seattle chicago york york's angeles francisco diego texas california massachusetts"
    " washington michigan illinois hong kong seoul beijing shanghai taipei zurich geneva amsterdam stockholm copenhagen helsinki oslo vienna milan rome"
    " madrid barcelona melbourne sydney toronto montreal vancouver san los las santa saint st united union republic joint advanced applied pure general"
    " information communication communications systems system studies study analysis design development management policy economics economy business"
    " social society health care public private industrial industry agriculture food water forest space nuclear electric electronic electronics optical"
    " based using via per none unknown tbd tba tbc na n/a nn same above ditto see note notes yes please if during between before after since until"
    " however therefore moreover furthermore finally first second third fourth one two three four five six"
)
PARTICLES = _words(
    "van von der den de del della di da dos das du la le el al bin ibn ter ten zu zum y af av 't st. bint abu ben"
)
PERSON_PLACES = (
    "Max Planck|Johns Hopkins|Carnegie Mellon|Marie Curie|Marie Skłodowska-Curie|Alexander von Humboldt|Ludwig Maximilian|Eli Lilly|Paul Scherrer|Niels Bohr"
    "|Francis Crick|Robert Koch|Louis Pasteur|Lawrence Berkeley|Lawrence Livermore|Los Alamos|Oak Ridge|Cold Spring|New York|New Delhi|Hong Kong|San Diego|San Jose"
    "|San Francisco|Los Angeles|Santa Barbara|Santa Cruz|Palo Alto|Ann Arbor|Tel Aviv|Sao Paulo|São Paulo|Rio de Janeiro|Buenos Aires|Simon Fraser|George Mason|George Washington"
    "|Georgia Tech|Virginia Tech|Imperial College|King Abdullah|Henry Ford|Ben Gurion|Ernst Mach|Kuala Lumpur|Saint Louis|St\\. Louis|Fort Collins|College Park|Baton Rouge"
    "|Las Vegas|Salt Lake|Chapel Hill|La Jolla|Martin Luther|Thomas Jefferson|Jackson Laboratory|Abu Dhabi|Addis Ababa|Ho Chi Minh|Cape Town|Monte Carlo|Le Mans|Le Havre"
)
GIVEN_EN = _words(
    "adam adrian agnes ahmed aisha akira alan albert alejandro alex alexander alexandra alexis alfred ali alice alicia alison amanda amelia amir amy ana"
    " anders andrea andreas andrei andrew andy angela anil anita anja ann anna anne annette anthony antoine antonio ananya aarav arjun arthur arun asha astrid"
    " barbara beatrice ben benjamin bernard bernd beth björn bob boris brian bruce carl carla carlos carmen carol caroline catherine cecilia charles charlotte"
    " chen chiara chloe chris christian christina christine christopher claire clara claudia claus colin craig cristina cynthia daisy dan daniel daniela david"
    " deborah deepak denise dennis diana diego dimitri dmitri dominic don donald dorothy douglas edward elena eleanor elisabeth elizabeth ella ellen emanuel"
    " emil emily emma enrico eric erik erika esther eva evan evelyn fabian fatima felix fernanda fernando fiona florence frances francesca francesco francis"
    " francisco frank franz fred frederick fritz gabriel gabriela gary george gerald gerard ghada gianni gloria grace graham greg gregory guillaume guido hana hannah"
    " hans harald harry hassan heather hector heidi heinrich helen helena helmut henri henrik henry herbert hugo ian ibrahim igor ines ingrid irene iris isabel"
    " isabella ivan jack jacob jacques jake james jan jane janet jason javier jean jennifer jens jeremy jessica jesus jim joan joanna johan johannes john jon"
    " jonas jonathan jordan jorge jose josé joseph joshua joyce juan judith julia julian julie jun jürgen justin kai karen karin karl kate katharina katherine"
    " kathleen katja keith kelly ken kenneth kevin kim klaus kofi kumar kwame lars laura lauren laurent lee leila lena leo leon leonardo li lily linda ling lisa louis"
    " louise luca lucas lucia luis luisa lukas luke lynn magnus manuel marc marco marcus margaret maria marie marina mario mark markus martin martha marta martina"
    " mary mateo mathias matteo matthew matthias maurice max maya megan mehmet mei melissa mia michael michel michelle miguel mike min ming miriam mohamed mohammed"
    " monica monika nadia nancy natalia natalie nathan neha neil niamh nicholas nick nicola nicolas nicole nikolai nils nina noah nora olaf oleg olga oliver olivia"
    " omar oscar otto pablo pamela paolo pascal patricia patrick paul paula pedro peter petra philip philippe phillip pierre piotr priya rachel rafael raj rajesh ralf"
    " ramon raphael raquel rebecca regina reza ricardo richard rita robert roberta roberto robin roger roland roman ronald rosa rose ruth ryan sabine sally sam"
    " samantha samuel sandra sanjay sara sarah scott sean sebastian sergei sergey sergio sharon shirley siddharth silvia simon simone sofia sofie sonia sophia sophie"
    " stefan stefano stephan stephanie stephen steve steven stuart sunil susan susanne sven sylvia tanya tara tatiana ted teresa terry thomas tim timothy tina tobias"
    " tom tomas tony tracy udo ulrich ulrike ursula uwe valentina valeria vanessa vera veronica victor victoria vijay vikram vincent virginia vivian vladimir walter"
    " wanda wei wendy werner wilhelm will william wolfgang xavier xiao xin yan yang yi ying yolanda yuan yusuf yves zahra zeynep zoe zhen hiroshi takashi kenji"
)
SURNAMES_JP = _words(
    "sato satoh suzuki takahashi tanaka watanabe ito itoh yamamoto nakamura kobayashi kato katoh yoshida yamada sasaki yamaguchi matsumoto inoue kimura"
    " hayashi saito saitoh shimizu yamazaki mori abe ikeda hashimoto yamashita ishikawa nakajima maeda fujita ogawa goto gotoh okada hasegawa murakami kondo kondoh"
    " ishii sakamoto endo endoh aoki fujii nishimura fukuda ota ohta miura fujiwara okamoto matsuda nakagawa nakano harada ono ohno oono tamura takeuchi kaneko wada"
    " nakayama ishida ueda morita hara shibata sakai kudo kudoh yokoyama miyazaki miyamoto uchida takagi ando andoh taniguchi ohtsuka otsuka maruyama imai takada"
    " fujimoto takeda murata ueno sugiyama masuda sugawara hirano kojima otake chiba kubo matsui iwasaki sakurai noguchi kinoshita matsuo kikuchi nomura arai"
    " watabe sano sugimoto onishi ohnishi kawaguchi shimada furukawa hirata yoshikawa nakata higuchi mizuno takano komatsu yano hamada iida iwata nagai nagata"
    " honda kawamura kawasaki kitamura kubota kuroda matsumura mochizuki morimoto nagano narita nishida nishikawa oda ogata okumura onoda ozawa sakaguchi sekiguchi"
    " shinohara sugita tachibana takayama terada tsuchiya tsuda uehara yasuda yokota yoshimura fukushima fukui fukuoka hirose horie hoshino igarashi inagaki iwamoto"
    " kamiya katayama kawai kawakami kawano kishi kitagawa konishi koyama kuwahara mikami minami miyake nagase nishi nishio oka okazaki okuda omori oshima ohshima sawada seki"
    " shirai sudo takai tanabe toyoda tsukamoto uchiyama umeda urata wakabayashi yagi yamanaka yamane yamauchi yanagi yuasa"
)
GIVEN_JP = _words(
    "taro ichiro jiro saburo kenji kenta kentaro ken kazuo kazuki kazuya kazuhiro hiroshi hiro hiroki hiroyuki hideki hideo hitoshi makoto masaki masahiro masato masaru masayuki"
    " minoru mitsuru naoki naoto naoya noboru nobuo osamu ryo ryota ryosuke ryoichi satoru satoshi seiji shigeru shin shinji shinya sho shohei shota shun shunsuke susumu tadashi"
    " takashi takahiro takuya takumi takeshi tatsuya tetsuya tomohiro toru toshio tsutomu yasuhiro yasuo yoichi yoshihiro yoshio yosuke yuichi yuji yuki yuta yutaka yuto daiki daisuke"
    " eiji fumio goro haruki haruto ai aiko akane akemi aki akiko asami asuka ayaka ayako ayumi chie chika chihiro emi emiko eri erika fumiko hana hanako haruka haruko hisako hitomi"
    " izumi junko kaori kaoru kazuko keiko kumiko kyoko mai maki mami mana manami mari mariko masako mayumi megumi michiko midori miho mika miki minako misaki miwa miyuki mizuki momoko"
    " nanami naoko natsuki natsumi noriko reiko rie rika risa rumi ryoko sachiko saki sakura satomi sayaka setsuko shiho shoko sumire tomoko tomomi yoko yoshiko yui yuka yukari yukiko yuko"
    " yumi yumiko yuri akira jun kohei koichi koji kosuke kota junichi ren sota riku hayato"
)
SURNAMES_CN = _words(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng feng han cao zeng peng xiao cai pan tian dong yuan yu"
    " jiang du ye cheng wei su lu ding ren shen yao jin cui tan chan wong cheung lau ng leung tsai hsu hsieh chang tseng kuo kim lee park choi jung jeong kang cho yoon jang lim shin"
    " seo kwon hwang ahn song ryu hong yoo jeon moon bae baek nam shim noh nguyen tran pham"
)
SURNAMES_EN = _words(
    "smith johnson williams brown jones miller davis wilson anderson taylor thomas moore martin jackson thompson white harris clark lewis robinson walker hall allen king wright"
    " scott green baker adams nelson hill campbell mitchell roberts carter phillips evans turner parker collins edwards stewart morris murphy cook rogers morgan cooper reed bailey"
    " bell kelly howard ward cox richardson wood watson brooks bennett gray james hughes price myers long foster sanders ross powell sullivan russell fisher hamilton graham wallace"
    " müller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schäfer koch bauer richter klein wolf schröder neumann schwarz zimmermann braun krüger hofmann"
    " hartmann lange schmitt werner krause lehmann dubois durand leroy moreau simon laurent lefebvre michel garcia martinez lopez hernandez gonzalez rodriguez perez sanchez ramirez"
    " rossi russo ferrari esposito bianchi romano colombo ricci marino greco silva santos oliveira souza pereira costa ferreira almeida jansen visser bakker dijk berg johansson andersson"
    " karlsson nilsson eriksson larsen hansen olsen nielsen jensen pedersen korhonen virtanen novak kowalski nowak ivanov petrov smirnov kumar singh sharma patel gupta khan ahmed hassan"
    " mensah okafor diallo yilmaz demir cohen levy o'brien o'connor mcdonald field may young rose"
)
