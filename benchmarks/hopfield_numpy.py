"""Hopfield networks in numpy, written as one would: times beside which `engram bench hopfield` puts its own.

Usage: python3 hopfield_numpy.py NEURONS PATTERNS CUES SECONDS
Prints one JSON object: products, recalls and low-rank steps a second of processor time, the best of repeated runs. For
times of one core, set OPENBLAS_NUM_THREADS=1 or what the BLAS of numpy knows.
"""

import json
import sys
import time

import numpy as np


def best(work, seconds):
    """Runs a second of processor time for the shortest of the runs that fit into the time, at least two."""
    shortest, runs, begin = float("inf"), 0, time.process_time()
    while runs < 2 or time.process_time() - begin < seconds:
        start = time.process_time()
        work()
        shortest, runs = min(shortest, time.process_time() - start), runs + 1
    return 1 / shortest


def recall(weights, state):
    """Synchronous recall until the state rests, alternates or a hundred steps are made."""
    before = state
    for _ in range(100):
        after = np.where(weights @ state >= 0, 1, -1).astype(np.float32)
        if np.array_equal(after, state) or np.array_equal(after, before):
            break
        before, state = state, after
    return state


def main(neurons, patterns, cues, seconds):
    random = np.random.default_rng(1)
    x = random.choice(np.array([-1, 1], dtype=np.float32), size=(patterns, neurons))
    noise = random.random((cues, neurons)) < 0.1
    states = np.ascontiguousarray(np.where(noise, -x[np.arange(cues) % patterns], x[np.arange(cues) % patterns]).T)
    cue = np.ascontiguousarray(states[:, 0])
    result = {"numpy": np.__version__}
    result["low_rank_steps_per_s"] = cues * best(lambda: np.sign(x.T @ (x @ states) - patterns * states), seconds)
    weights = x.T @ x / np.float32(neurons)
    np.fill_diagonal(weights, 0)
    result["products_per_s"] = best(lambda: weights @ cue, seconds)
    result["recalls_per_s"] = best(lambda: recall(weights, cue), seconds)
    print(json.dumps(result))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]))
