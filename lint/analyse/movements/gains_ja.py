"""What a counterpart has of the exchange, told in Japanese by its effect: 「仁科の滞在により稼働率が2倍になる」."""

from __future__ import annotations

from lint.expressions import expression

OURS = r"(?:日本(?:側)?|当方|私ども|私たち|わたしたち|本学|我々|われわれ|こちら|当研究室|本研究室)"
APART = rf"(?:(?!{OURS}(?:の[^、。はが]{{1,8}})?[はがも])[^。])"
"""Any character of a sentence that does not come to speak of the own side."""
MEANS = (
    rf"(?:{OURS}(?:の|で|が|から)[^。はが]{{0,30}}|[一-龠ァ-ヶー々]{{1,8}}(?:氏|さん|博士|君)?の(?:滞在|来日|渡航|訪問|派遣|参加)"
    r"|[一-龠ァ-ヶー々]{1,8}(?:氏|さん|博士|君)?の[一-龠ァ-ヶー]{1,8}(?:法|技術|装置|試料|データ|モデル)"
    r"|(?:この|これらの|上記の|本)?(?:滞在|来日|渡航|招へい|招聘|往来|交流))"
    r"(?:によ[りっる]|のおかげで|を(?:使|用い|利用|活用|受け|得れ?て?|借り|通[じし]|加え|取り入れ|もと|基|持ち込)|で、|から)"
    r"|[一-龠ァ-ヶー々]{1,8}(?:氏|さん|博士|君)?が[^。はが]{1,30}(?:持ち込|持参|移[しす]|伝え|教え|置いて|導入|提供)[^。はが]{0,8}"
    r"|(?:^|[。、])(?:これ|それ)(?:らに|に)より"
)
"""What comes from the own side, or by its stays."""
EFFECT = (
    r"(?:でき(?:る|ます|、|て)|[えけせてねべめれげ]る(?:。|よう)|可能に?な|広が[るり]|広げ[るら]|進[むみ](?!め)|深ま[るり]|短縮|短くな|[倍分]にな|速ま|早ま|速くな|早くな"
    r"|減[るり]|省[けき]|増え|増[すし]|解消|改善|向上|加速|高ま|上が[るり]|判定され|検証され|を(?:も|持)[つち]|を得)"
)
"""What is so from then on."""
SUBJECT = r"[^、。はをがに]{0,8}(?:側)?(?:は|では|も|でも|にも|の[^、。はがを]{1,14}(?:は|が|も))"
GOOD = r"(?:利益|利点|メリット|収穫|恩恵|得るもの|取り分)"
THEIR_GOOD = expression(
    rf"[^、。はをがに]{{0,8}}(?:側)?(?:に(?:とって|対して)の?{GOOD}(?:は|として|が|も)"
    rf"|(?:側)?の(?:利益|メリット|収穫|恩恵|得るもの|取り分)(?:は|として|も|[：:])"
    rf"|が(?:得る|受け取る|手にする|持ち帰る)(?:もの|の|利益|利点)(?:は|も)"
    rf"|に(?:残る|もたらされる|渡る|届く|入る|返る)(?:もの|の)(?:は|も)"
    rf"|に(?:とって)?(?:は|も){APART}{{2,90}}(?:という{GOOD}が|(?:それぞれの|大きな)?{GOOD}(?:と|に)な[るりっ]|{GOOD}で(?:ある|す))"
    rf"|(?:に対して|に)(?:は|も)?、?(?:(?!{OURS}(?:側)?に)[^。はが]){{2,50}}を(?:提供|供与|移転|伝授|技術移転)(?:する|し、|します|でき)"
    rf"|(?:側)?の(?:弱点|弱み|課題|悩み|欠点|不足)[^。]{{0,30}}(?:解消|補[えわい]|埋ま|埋め|解決|克服))"
)
"""What follows a counterpart whose good is named."""
THEREBY = expression(rf"{SUBJECT}{APART}*?(?:{MEANS}){APART}{{0,60}}?{EFFECT}")
"""What follows a counterpart that can do more, or does it faster, by something of the own side."""
MEANS_AHEAD = expression(rf"(?:{MEANS})[^。はが]{{0,16}}$")
GOT_AHEAD = expression(
    r"(?:^|[。、])\W*(?:(?:互い|双方|各(?:国|機関|大学|者)|それぞれ|三者|両者|先方|相手)(?:に|が|の|で)?)?(?:受け?[取と]る|得る|得られる|手にする|手に入る|持ち帰る|残る)(?:もの|こと)"
    r"(?:を(?:挙げ|並べ|記|言|書)[^。、]{0,8}、|は(?:次の[^。、]{1,6})?、|として(?:は|、))[^。]{0,120}$"
)
"""What announces the goods of each side: 「受け取るものを挙げれば」."""
OF_IT = expression(r"[^、。はをがに]{0,8}(?:は|が|には|では)")
EFFECT_BEHIND = expression(rf"{SUBJECT}{APART}{{0,60}}?{EFFECT}")


def has_of_it(sentence: str, start: int, end: int) -> bool:
    """Whether a sentence tells what a counterpart has of the exchange by its effect.

    Args:
        sentence: a Japanese sentence.
        start: where a word for the counterpart begins.
        end: where it ends.

    """
    if THEIR_GOOD.match(sentence, end) or THEREBY.match(sentence, end):
        return True
    if GOT_AHEAD.search(sentence[:start]) and OF_IT.match(sentence, end):
        return True
    return MEANS_AHEAD.search(sentence[:start]) is not None and EFFECT_BEHIND.match(sentence, end) is not None
