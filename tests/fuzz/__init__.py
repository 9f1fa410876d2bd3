"""Made-up runs of every command: none ends in a traceback, and what has to hold of each answer holds.

    python -m tests.fuzz [PART …] [--scale SHARE] [--seed NAME] [--only NUMBER] [--keep FOLDER]

Parts, all of them where none is named: damaged `documents`, `runs` in this process, `relations` between two answers,
`added` items, `processes` that hash differently, `kills` at every step of writing, two or three `reviews` at once. The
numbers are the same in every run: what fails is printed with the part and the number that show it again.
"""
