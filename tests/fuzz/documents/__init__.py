"""Damaged documents: whatever is done to one, its import holds its proof, or it is refused with one message.

Each variant is damaged in one way or two of those in `damage.py`. It is read, understood, written as a list and read
again, within seconds and little memory.
"""
