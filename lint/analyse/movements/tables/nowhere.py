"""Words in the cell of a place that name no institution: some kind of one, or that it is still to be found."""

from __future__ import annotations

import re

from lint.expressions import expression

ANY_JA = expression(
    r"^[^、。（(]{0,16}(?:海岸|[東西南北中]部|沿岸|近郊|地方|地域|都市|大都市圏|圏|[国州市県内外域側])の(?:[^、。（(の]{1,8}の)?"
    r"(?:大学|企業|会社|研究機関|研究所|病院|メーカー|機関|工場)"
    r"(?:(?:または|又は|もしくは|あるいは|か|や|・|と)(?:大学|企業|会社|研究機関|研究所|病院|メーカー|機関|工場))?(?:等|など)?$"
)
"""Some institution of a region: 「米国西海岸の大学又は企業」."""
UNDECIDED = re.compile(
    r"[はがも、]*(?:まだ)?(?:未定|未確定|未決定|(?:調整|検討|交渉|選定|相談|協議|打診|依頼|選考|照会|人選)中)|(?:後日|追って|これから|今後)(?:決定|調整|選定|連絡|相談|決める|選ぶ|探す)?"
    r"|(?:is|are)?still(?:open|undecided)|notyet[a-z]+|(?:still|yet)?tobe(?:agreed|announced|arranged|chosen|confirmed|decided|determined|fixed|found|named|selected|settled|set)|tb[adc]|undecided"
)
GENERIC = re.compile(
    r"(?:国内|域内|現地|各地|市内|州内|地域|近郊|側|内|某所)?の?(?:連携|提携|協力|共同研究|受け?入れ?|相手|海外|先方|滞在|訪問|渡航|派遣|カウンターパート|パートナー)*先?[方側]?の?"
    r"(?:(?:研究)?(?:機関|大学|研究所|拠点|施設|研究室|センター)|資料館|博物館|美術館|図書館|病院|企業|会社|観測所|団体)?"
    r"(?:(?:または|又は|もしくは|あるいは|か)(?:研究所|大学|機関|施設|博物館|病院|企業))?"
    r"(?:名|の名称|の詳細|詳細)?(?:は|が|も|を|と|とは|について)?"
    r"|(?:an?|the|some|our)?(?:partner|leading|foreign|overseas|host)*(?:universit(?:y|ies)|institut(?:e|es|ions?)|lab(?:s|oratory|oratories)?|groups?|places?|sites?)?"
    r"(?:inthe|in|of)?"
)
"""What is left of "a university in the US (to be decided)" without country and mark: no institution."""
