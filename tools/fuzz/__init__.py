"""Damaged documents: whatever is done to one, its import holds its proof, or it is refused with one message.

    python -m tools.fuzz [COUNT] [--seed NAME] [--only NUMBER] [--keep FOLDER]

Each variant is damaged in one way or two of those in `damage.py`, by numbers that are the same in every run. It is
read, understood, written as a list and read again, in this process, within seconds and little memory. What does
otherwise is a fault; --only runs one variant again, --keep keeps those that fail.
"""
