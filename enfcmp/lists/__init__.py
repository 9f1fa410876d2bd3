"""YAML list files to `PrintedList`: finding them by id, reading them safely, saying every fault with its place."""
