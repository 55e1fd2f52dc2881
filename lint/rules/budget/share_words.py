"""What is said of the share for networks."""

from __future__ import annotations

from lint.rule import Message

LOW = Message(
    ja="ネットワーク構築・頭脳循環・若手育成に当たる経費は{part}で、直接経費{direct}の{percent}％と読めます。目安は{wanted}％以上です。",
    en="Networks get {part}, {percent} % of the direct costs of {direct}; the call expects {wanted} % or more.",
    ja_fix="渡航、滞在、招へい、集会などの配分を増やすか、それに当たると分かる費目名にしてください。",
    en_fix="Shift money to travel, stays, invitations and workshops, or name the rows so that it shows.",
)
UNSURE = Message(
    ja="ネットワーク構築などに当たる経費の割合は、費目名からは{percent}～{most}％としか分かりません。目安の{wanted}％以上になっていますか。",
    en="The labels leave it open: {percent} to {most} % of the direct costs serve networks. Is it {wanted} % or more?",
    ja_fix="何のための経費かを費目名に書くか、割合を本文に示してください（例：直接経費の72％）。",
    en_fix="Say in the labels what each row is for, or state the share in the text (“72 % of the direct costs”).",
)
SAID = Message(
    ja="ネットワーク構築・頭脳循環・若手育成に当たる経費が{percent}％と書かれています。目安は直接経費の{wanted}％以上です。",
    en="The text puts the share for networks at {percent} % of the direct costs; the call expects {wanted} % or more.",
    ja_fix="渡航、滞在、招へい、集会などの配分を増やしてください。",
    en_fix="Shift money to travel, stays, invitations and workshops.",
)
