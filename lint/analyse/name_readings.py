"""How the kanji of given names are read, and Chinese and Korean surnames; written for this project."""

from __future__ import annotations

GIVEN = {
    "一": "ichi kazu hajime i", "二": "ji", "三": "zo mi", "四": "shi", "五": "go", "六": "roku", "七": "nana", "八": "hachi ya", "九": "kyu", "十": "to ju",
    "千": "chi sen", "万": "man", "太": "ta dai", "郎": "ro", "朗": "ro akira", "子": "ko", "美": "mi yoshi haru", "恵": "e kei megumi", "香": "ka kaori", "花": "hana ka",
    "華": "hana ka", "奈": "na", "菜": "na", "那": "na", "愛": "ai mana a", "結": "yu yui", "優": "yu masaru suguru", "裕": "yu hiro yasu hiroshi yutaka", "祐": "yu suke hiro", "佑": "yu suke",
    "勇": "yu isamu", "雄": "o yu", "夫": "o", "男": "o", "央": "o hisashi", "生": "o ki iku", "健": "ken take takeshi tsuyoshi", "賢": "ken masa satoshi", "謙": "ken", "憲": "ken nori", "研": "ken",
    "剣": "ken", "弘": "hiro hiroshi", "宏": "hiro hiroshi", "浩": "hiro hiroshi ko", "博": "hiro hiroshi", "洋": "yo hiro hiroshi", "広": "hiro", "寛": "hiro hiroshi kan", "大": "dai hiro masaru o", "幸": "yuki sachi ko",
    "雪": "yuki", "由": "yu yoshi", "紀": "ki nori", "記": "ki nori", "樹": "ki itsuki tatsuki ju", "貴": "taka ki", "隆": "taka takashi ryu", "孝": "taka takashi ko", "高": "taka", "崇": "taka takashi",
    "敬": "takashi kei taka", "俊": "shun toshi", "駿": "shun", "瞬": "shun", "敏": "toshi bin", "利": "toshi ri", "年": "toshi", "寿": "toshi hisa kazu", "智": "tomo satoshi chi sato", "知": "tomo chi", "友": "tomo yu",
    "朋": "tomo", "朝": "tomo asa", "聡": "satoshi sato so", "哲": "tetsu satoshi akira", "悟": "satoru", "徹": "tetsu toru", "也": "ya nari", "哉": "ya", "矢": "ya", "弥": "ya", "介": "suke", "助": "suke", "輔": "suke",
    "亮": "ryo akira", "良": "ryo yoshi", "涼": "ryo", "遼": "ryo haruka", "龍": "ryu tatsu", "竜": "ryu tatsu", "達": "tatsu", "辰": "tatsu", "真": "ma shin makoto masa", "誠": "makoto sei", "実": "mi minoru", "正": "masa tadashi sho",
    "昌": "masa sho", "雅": "masa miyabi", "政": "masa", "勝": "masaru katsu", "将": "masa sho", "匡": "masa tadashi", "忠": "tada", "直": "nao", "尚": "nao hisa", "信": "nobu shin makoto", "伸": "nobu shin", "進": "susumu shin",
    "慎": "shin", "新": "shin arata", "晋": "shin susumu", "紳": "shin", "修": "osamu shu", "秀": "hide shu", "英": "hide ei", "栄": "ei", "永": "ei naga", "明": "aki akira mei", "昭": "aki akira sho", "章": "aki akira sho", "彰": "aki akira sho",
    "秋": "aki", "晃": "aki akira ko", "晶": "aki akira", "亜": "a", "安": "an yasu", "康": "yasu ko", "泰": "yasu tai", "靖": "yasu", "保": "yasu tamotsu", "文": "fumi", "史": "fumi shi", "典": "nori", "則": "nori", "規": "nori ki", "徳": "nori toku",
    "範": "nori", "法": "nori", "義": "yoshi", "芳": "yoshi", "好": "yoshi", "吉": "yoshi kichi", "喜": "yoshi ki", "佳": "yoshi ka kei", "善": "yoshi zen", "嘉": "yoshi", "陽": "yo haru hi", "葉": "yo ha", "春": "haru", "晴": "haru", "治": "ji haru osamu", "次": "ji tsugu",
    "司": "ji tsukasa shi", "士": "shi ji", "志": "shi", "史郎": "shiro", "重": "shige", "茂": "shige shigeru", "繁": "shige shigeru", "滋": "shigeru", "成": "nari shige sei", "翔": "sho kakeru", "祥": "sho", "尭": "taka", "匠": "takumi sho", "拓": "taku hiro", "卓": "taku suguru",
    "琢": "taku", "巧": "takumi", "武": "take takeshi", "猛": "takeshi", "毅": "takeshi tsuyoshi", "剛": "tsuyoshi go take", "豪": "go", "丈": "take jo", "毅彦": "takehiko", "彦": "hiko", "平": "hei taira", "兵": "hei", "衛": "e", "蔵": "zo", "造": "zo", "三郎": "saburo", "仁": "jin hito hitoshi",
    "人": "to hito", "斗": "to", "翼": "tsubasa", "飛": "hi", "登": "to noboru", "昇": "noboru sho", "等": "hitoshi", "均": "hitoshi", "斉": "hitoshi", "仁志": "hitoshi", "和": "kazu", "数": "kazu", "圭": "kei", "啓": "kei hiro", "慶": "kei yoshi", "京": "kyo", "恭": "yasu kyo", "享": "kyo",
    "響": "hibiki", "清": "kiyo kiyoshi", "潔": "kiyoshi", "清子": "kiyoko", "純": "jun", "淳": "jun atsushi", "順": "jun", "潤": "jun", "準": "jun", "篤": "atsu atsushi", "敦": "atsu atsushi", "厚": "atsu", "温": "atsu haru", "光": "mitsu hikaru ko", "満": "mitsu mitsuru", "充": "mitsu mitsuru", "道": "michi",
    "通": "michi", "路": "michi ji", "倫": "michi rin", "凛": "rin", "鈴": "suzu rin", "理": "ri osamu", "里": "ri sato", "梨": "ri", "莉": "ri", "李": "ri", "璃": "ri", "絵": "e", "江": "e", "枝": "e", "衣": "e i", "依": "i e", "織": "ori", "沙": "sa", "紗": "sa", "早": "sa haya", "咲": "saki sa", "桜": "sakura", "彩": "aya sa",
    "綾": "aya", "文乃": "ayano", "乃": "no", "野": "no", "之": "yuki no", "行": "yuki", "征": "yuki masa", "希": "ki nozomi", "望": "nozomi", "穂": "ho", "保奈": "hona", "帆": "ho", "萌": "moe", "桃": "momo", "杏": "an anzu", "遥": "haruka", "悠": "yu haruka hisashi", "久": "hisa hisashi ku", "玖": "ku", "久美": "kumi", "未": "mi", "海": "umi kai mi", "実紀": "miki", "麻": "ma asa", "舞": "mai", "茉": "ma", "摩": "ma", "守": "mamoru", "学": "manabu gaku", "岳": "gaku takeshi", "楽": "raku",
    "歩": "ayumu ayumi", "歩美": "ayumi", "渉": "wataru", "航": "wataru ko", "弦": "gen", "元": "gen moto hajime", "源": "gen", "玄": "gen", "基": "motoi moto ki", "素": "moto", "始": "hajime", "創": "so hajime", "壮": "so takeshi", "宗": "so mune", "蒼": "so aoi", "葵": "aoi", "颯": "so haya", "涼子": "ryoko", "遼太": "ryota", "零": "rei", "玲": "rei", "礼": "rei", "麗": "rei",
    "令": "rei", "蓮": "ren", "廉": "ren", "恋": "ren", "輝": "teru aki hikaru ki", "照": "teru", "晟": "sei akira", "聖": "sei kiyoshi", "星": "sei hoshi", "征司": "seiji", "静": "shizu", "薫": "kaoru", "馨": "kaoru", "郁": "iku fumi", "育": "iku", "功": "isao ko", "勲": "isao", "勉": "tsutomu ben", "努": "tsutomu", "務": "tsutomu", "力": "tsutomu riki", "孟": "takeshi", "豊": "yutaka toyo",
    "穣": "yutaka minoru jo", "稔": "minoru", "実里": "minori", "耕": "ko", "公": "ko kimi", "康介": "kosuke", "幹": "miki kan", "寛子": "hiroko", "尋": "hiro", "皓": "hiro", "紘": "hiro ko", "裕子": "yuko hiroko", "優子": "yuko", "順子": "junko yoriko", "頼": "yori", "依子": "yoriko", "代": "yo", "世": "yo", "予": "yo", "夜": "yo", "洋子": "yoko hiroko", "曜": "yo", "瑛": "ei akira", "映": "ei", "詠": "ei",
    "加": "ka", "可": "ka", "夏": "natsu ka", "果": "ka", "佐": "sa suke", "左": "sa", "津": "tsu", "都": "to miyako", "鶴": "tsuru", "虎": "tora", "寅": "tora", "熊": "kuma", "馬": "ma", "隼": "haya hayato", "勇人": "hayato", "空": "sora ku", "陸": "riku", "律": "ritsu", "立": "tatsu", "建": "tate take", "綸": "rin", "瑞": "mizu", "水": "mizu", "泉": "izumi", "睦": "mutsu", "弓": "yumi", "弓子": "yumiko",
    "百": "momo", "合": "ai", "百合": "yuri", "恒": "tsune", "常": "tsune", "経": "tsune", "継": "tsugu", "嗣": "tsugu shi", "胤": "tane", "種": "tane", "宣": "nobu", "延": "nobu", "展": "nobu", "暢": "nobu", "允": "masa", "求": "motomu", "薫子": "kaoruko", "桂": "kei katsura", "奏": "kana so", "叶": "kana", "要": "kaname", "香織": "kaori", "詩": "shi uta", "歌": "uta ka", "音": "ne oto", "心": "kokoro", "風": "fu", "楓": "kaede", "茜": "akane", "緑": "midori", "翠": "midori", "碧": "aoi midori",
    "々": "", "ゝ": "",
}  # fmt: skip
"""Readings of a kanji (or a pair) in given names, by spaces, long vowels as :func:`romaji.canonical` leaves them."""

FAMILY = {
    "河野": "kawano kono", "菅野": "kanno sugano", "角田": "kakuta tsunoda kadota", "上村": "uemura kamimura", "中島": "nakajima nakashima", "山崎": "yamazaki yamasaki",
    "川崎": "kawasaki kawazaki", "宮崎": "miyazaki miyasaki", "寺田": "terada", "浜田": "hamada", "太田": "ota", "大田": "ota", "東": "azuma higashi", "西田": "nishida", "神田": "kanda koda", "神山": "kamiyama koyama",
    "小山": "koyama oyama", "小川": "ogawa kogawa", "古川": "furukawa kogawa", "熊谷": "kumagai kumagaya", "渡部": "watanabe watabe", "服部": "hattori", "長谷": "hase nagatani", "長田": "nagata osada", "新井": "arai", "新田": "nitta",
    "土屋": "tsuchiya", "土田": "tsuchida", "五十嵐": "igarashi", "三田": "mita sanda", "三谷": "mitani", "金城": "kinjo kaneshiro", "平良": "taira", "比嘉": "higa", "島袋": "shimabukuro", "安部": "abe anbe", "阿部": "abe", "安倍": "abe", "香川": "kagawa", "吉川": "yoshikawa kikkawa",
    "羽田": "haneda hata", "羽生": "hanyu habu", "高田": "takada takata", "高山": "takayama", "武田": "takeda", "本田": "honda", "本間": "honma", "米田": "yoneda komeda", "米山": "yoneyama", "柳田": "yanagida yanagita", "柳": "yanagi", "林": "hayashi rin lin im lim", "森": "mori", "原": "hara",
    "南": "minami nam", "北": "kita", "辻": "tsuji", "関": "seki", "谷": "tani", "谷口": "taniguchi", "谷川": "tanigawa tanikawa", "石川": "ishikawa", "市川": "ichikawa", "荒川": "arakawa", "藤原": "fujiwara", "藤田": "fujita", "富田": "tomita", "冨田": "tomita", "戸田": "toda", "内田": "uchida", "大谷": "otani oya", "大野": "ono", "小野": "ono",
    "小田": "oda", "織田": "oda", "尾崎": "ozaki", "菊地": "kikuchi", "菊池": "kikuchi", "斉藤": "saito", "斎藤": "saito", "西藤": "saito", "伊東": "ito", "伊藤": "ito", "佐藤": "sato", "後藤": "goto", "工藤": "kudo", "近藤": "kondo", "遠藤": "endo", "安藤": "ando", "加藤": "kato", "須藤": "sudo suto", "江藤": "eto", "首藤": "shuto sudo",
}  # fmt: skip
"""Surnames with readings that the dictionary may not give."""

CHINESE = {
    "王": "wang wong ong", "李": "li lee yi rhee i", "張": "zhang chang cheung jang", "张": "zhang", "劉": "liu lau yoo ryu", "刘": "liu", "陳": "chen chan tan jin", "陈": "chen", "楊": "yang yeung", "杨": "yang", "黄": "huang wong hwang", "黃": "huang wong", "趙": "zhao chiu cho jo",
    "赵": "zhao", "呉": "wu ng oh o", "吴": "wu", "周": "zhou chow chou joo ju", "徐": "xu hsu seo suh", "孫": "sun son", "孙": "sun", "馬": "ma", "马": "ma", "朱": "zhu chu joo ju", "胡": "hu wu", "郭": "guo kuo kwok gwak", "何": "he ho ha", "高": "gao kao ko go koh", "林": "lin lam lim im rim", "羅": "luo lo na ra", "罗": "luo",
    "鄭": "zheng cheng jung jeong chung", "郑": "zheng", "梁": "liang leung yang ryang", "謝": "xie hsieh tse", "谢": "xie", "宋": "song soong", "唐": "tang", "許": "xu hsu hur heo huh", "许": "xu", "韓": "han", "韩": "han", "馮": "feng fung", "冯": "feng", "鄧": "deng tang", "邓": "deng", "曹": "cao tsao cho jo", "彭": "peng", "曾": "zeng tseng",
    "蕭": "xiao hsiao", "肖": "xiao", "田": "tian tien", "董": "dong tung", "潘": "pan poon", "袁": "yuan", "蔡": "cai tsai choi chae", "余": "yu yeo", "葉": "ye yeh yip", "叶": "ye", "蘇": "su so", "苏": "su", "魏": "wei", "呂": "lu lyu", "吕": "lu lyu", "丁": "ding ting jung", "沈": "shen sim shim", "姚": "yao", "姜": "jiang kang gang", "崔": "cui choi choe",
    "金": "jin kim gim", "朴": "park bak pak", "石": "shi seok", "白": "bai baek paik", "方": "fang bang", "江": "jiang chiang kang", "夏": "xia ha", "任": "ren im lim yim", "申": "shin shen", "安": "an ahn", "文": "wen moon", "尹": "yin yoon yun", "全": "quan jeon jun", "洪": "hong hung", "柳": "liu ryu yoo", "裴": "pei bae", "権": "kwon gwon", "权": "quan", "兪": "yoo yu", "盧": "lu noh roh",
    "汪": "wang", "范": "fan", "侯": "hou", "邱": "qiu chiu", "龍": "long", "毛": "mao", "史": "shi", "陶": "tao", "孔": "kong", "杜": "du", "程": "cheng", "于": "yu", "蒋": "jiang", "傅": "fu", "陸": "lu", "戴": "dai",
}  # fmt: skip
"""Chinese and Korean surnames in their usual spellings."""

KOREAN = {
    "김": "kim gim", "이": "lee yi rhee i", "박": "park bak pak", "최": "choi choe", "정": "jung jeong chung", "강": "kang gang", "조": "cho jo", "윤": "yoon yun", "장": "jang chang", "임": "lim im yim", "한": "han", "오": "oh o", "서": "seo suh", "신": "shin sin", "권": "kwon gwon", "황": "hwang", "안": "ahn an", "송": "song",
    "류": "ryu yoo", "유": "yoo yu", "전": "jeon jun chun", "홍": "hong", "고": "ko go koh", "문": "moon mun", "양": "yang", "손": "son sohn", "배": "bae", "백": "baek paik", "허": "heo hur huh", "남": "nam", "심": "shim sim", "노": "noh roh", "하": "ha", "곽": "kwak gwak", "성": "sung seong", "차": "cha", "주": "joo ju", "우": "woo u",
    "구": "koo gu ku", "민": "min", "나": "na", "진": "jin", "지": "ji jee", "엄": "eom um", "채": "chae", "원": "won", "천": "chun cheon", "방": "bang", "공": "kong gong", "현": "hyun hyeon", "함": "ham", "변": "byun byeon", "염": "yeom", "여": "yeo", "추": "choo chu",
}  # fmt: skip
"""Korean surnames in their usual spellings."""
