"""The figures of the benchmark card (docs/benchmarks/mirror.md), one command a part.

`python -m training.mirror.card.annomi FILE`, `… .funnelling FILE`, `… .own`, `… .curve`. The first
two read data that may not lie in this repository, by path; models for them are taught for them
alone.
"""
