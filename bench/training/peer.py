"""Trains a peer on the file that run.ts wrote and prints one JSON line. Usage: peer.py FILE SETTINGS_JSON [NAME]

FILE holds little-endian doubles, column by column, the target last; the first `train` rows are trained on, the others
are held out. Without NAME the first library that can be imported is taken.
"""

import importlib
import json
import sys
import time

PEERS = {"lightgbm": "lightgbm", "scikit-learn": "sklearn", "xgboost": "xgboost"}


def classifier(name, s):
    if name == "lightgbm":
        from lightgbm import LGBMClassifier

        return LGBMClassifier(
            n_estimators=s["trees"], num_leaves=s["leaves"], learning_rate=s["learningRate"], verbose=-1
        )
    if name == "scikit-learn":
        from sklearn.ensemble import HistGradientBoostingClassifier

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
    )


def main():
    wanted = sys.argv[3:] or list(PEERS)
    for name in wanted:
        try:
            module = importlib.import_module(PEERS[name])
            break
        except ImportError:
            continue
    else:
        print(json.dumps({"skipped": "none of " + ", ".join(wanted) + " can be imported"}))
        return

    import numpy

    s = json.loads(sys.argv[2])
    table = numpy.fromfile(sys.argv[1], dtype="<f8").reshape(s["columns"] + 1, -1).T
    x, y = table[:, :-1], table[:, -1]
    n = s["train"]
    model = classifier(name, s)
    began = time.perf_counter()
    model.fit(x[:n], y[:n])
    seconds = time.perf_counter() - began
    p = model.predict_proba(x[n:])[:, 1].clip(1e-15, 1 - 1e-15)
    loss = float(-numpy.where(y[n:] == 1, numpy.log(p), numpy.log1p(-p)).mean())
    print(json.dumps({"name": name, "version": module.__version__, "seconds": seconds, "logLoss": loss}))


main()
