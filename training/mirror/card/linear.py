"""The first tier's features with a linear model of a task's own."""

from __future__ import annotations

import os
from collections.abc import Sequence

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from touchline.mirror.first.features import BUCKETS, buckets
from touchline.mirror.said import Said
from training.mirror.card.tasks import Talk

STRENGTH = 2.0
"""For rows of length one; set on four of the five folds of AnnoMI, each read by the other three."""


def matrix(talks: Sequence[Talk]) -> sparse.csr_matrix:
    """[lines, BUCKETS] of all conversations, one after another; each row of length one, so that a
    long turn says no more than a short one."""
    rows = [row for talk in talks for row in buckets(said(talk))]
    ends = np.cumsum([0, *(len(row) for row in rows)])
    places = np.concatenate([np.asarray(row) for row in rows])
    shares = np.repeat(1 / np.sqrt(np.maximum(np.diff(ends), 1)), np.diff(ends))
    return sparse.csr_matrix((shares, places, ends), shape=(len(rows), BUCKETS))


def said(talk: Talk) -> list[Said]:
    return [Said(at, at, speaker, "", text) for at, (speaker, text) in enumerate(talk.lines, 1)]


def shares(
    x: sparse.csr_matrix,
    labels: Sequence[str | None],
    train: NDArray[np.bool_],
    names: Sequence[str],
) -> NDArray[np.float64]:
    """[lines, names]: for every line how likely each label is, by a model of the `train` lines."""
    y = np.array([label or "" for label in labels])
    mine = np.flatnonzero(train & (y != ""))
    found = np.zeros((x.shape[0], len(names)))
    for at, name in enumerate(names):
        one = LogisticRegression(C=STRENGTH, solver="liblinear", class_weight="balanced")
        found[:, at] = one.fit(x[mine], y[mine] == name).predict_proba(x)[:, 1]
    whole: NDArray[np.float64] = found / found.sum(axis=1, keepdims=True)
    return whole
