"""What is said of sums that do not add up."""

from __future__ import annotations

from lint.rule import Message

SUM = Message(
    ja="「{label}」の{printed}が、足し合わせた{expected}と合いません（差{gap}）。",
    en="“{label}” says {printed}, but its parts make {expected} (a difference of {gap}).",
    ja_fix="内訳か合計のどちらかを直し、この金額を使っているほかの箇所も確かめてください。",
    en_fix="Correct the parts or the sum, and check where else the amount is used.",
)
TEXT = Message(
    ja="{what}が「{words}」とありますが、予算の表では{table}です。",
    en="The {what} are given as “{words}”; the budget table says {table}.",
    ja_fix="どちらが正しいかを確かめ、そろえてください。",
    en_fix="Find out which is right, and make them agree.",
)
SHARE = Message(
    ja="「{words}」は直接経費の{percent}％で、書かれている{said}％と合いません。",
    en="“{words}” is {percent} % of the direct costs, not {said} %.",
    ja_fix="金額か割合のどちらかを直してください。",
    en_fix="Correct the amount or the share.",
)
