"""The words behind a number for what it counts or orders: 五倍, 五万元, 第五项, 五万以上."""

from __future__ import annotations

MEASURES = (
    "倍|元|角|年|月|日|天|周|岁|个|小时|分钟|秒|工作日|名|人|次(?!性)|条|款|项|目|章|节|编|号|份|件|种|类|级|家|户|期|批|届|"
    "米|公里|千米|平方|立方|公顷|亩|吨|千克|公斤|克|升|册|页|辆|台|套|以[上下内]"
)
"""As an expression."""
