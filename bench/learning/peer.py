"""Trains a peer on the file that run.ts wrote and prints one JSON line. Usage: peer.py FILE SETTINGS_JSON NAME

FILE holds little-endian doubles, column by column, the target last; the first `train` rows are trained on, the others
are held out. Seconds are those of `fit`, the peer's own binning included.
"""

import importlib
import json
import resource
import sys
import time

MODULES = {"lightgbm": "lightgbm", "scikit-learn": "sklearn", "xgboost": "xgboost"}


def classifier(name, s):
    if name == "lightgbm":
        from lightgbm import LGBMClassifier

        return LGBMClassifier(
            n_estimators=s["trees"],
            num_leaves=s["leaves"],
            learning_rate=s["learningRate"],
            max_bin=255,
            n_jobs=s["threads"],
            verbose=-1,
        )
    if name == "scikit-learn":
        from sklearn.ensemble import HistGradientBoostingClassifier

        # Its threads are OpenMP's; run-peer.ts sets OMP_NUM_THREADS.
        return HistGradientBoostingClassifier(
            max_iter=s["trees"],
            max_leaf_nodes=s["leaves"],
            learning_rate=s["learningRate"],
            early_stopping=False,
        )
    from xgboost import XGBClassifier

    return XGBClassifier(
        n_estimators=s["trees"],
        max_leaves=s["leaves"],
        max_depth=0,
        learning_rate=s["learningRate"],
        tree_method="hist",
        grow_policy="lossguide",
        max_bin=255,
        reg_lambda=0,
        n_jobs=s["threads"],
    )


def peak_bytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main():
    name = sys.argv[3]
    try:
        module = importlib.import_module(MODULES[name])
        import numpy
    except ImportError as error:
        print(json.dumps({"skipped": str(error)}))
        return

    s = json.loads(sys.argv[2])
    table = numpy.fromfile(sys.argv[1], dtype="<f8").reshape(s["columns"] + 1, -1).T
    n = s["train"]
    x, y = table[:n, :-1], table[:n, -1]
    model = classifier(name, s)
    before = peak_bytes()
    began, cpu_began = time.perf_counter(), time.process_time()
    model.fit(x, y)
    seconds, cpu_seconds = time.perf_counter() - began, time.process_time() - cpu_began
    peak = peak_bytes() - before
    p = model.predict_proba(table[n:, :-1])[:, 1].clip(1e-15, 1 - 1e-15)
    held_out = table[n:, -1]
    loss = float(-numpy.where(held_out == 1, numpy.log(p), numpy.log1p(-p)).mean())
    figures = {"seconds": seconds, "cpuSeconds": cpu_seconds, "logLoss": loss, "bytes": peak}
    print(json.dumps({"name": f"{name} {module.__version__}", **figures}))


main()
