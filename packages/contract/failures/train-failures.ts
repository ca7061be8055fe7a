import { badInput } from './bad-input.ts'

/** What can be wrong with what a model is to be trained on, and with a bundle. */
export const trainFailures = {
  'train-column-missing': badInput(
    'Die Spalte „{column}“ gibt es in den Daten nicht[; gemeint ist wohl „{nearest}“].',
    'There is no column “{column}” in the data[; “{nearest}” is probably meant].',
  ),
  'train-column-left-out': badInput(
    'Die Spalte „{column}“ unterscheidet nur Zeilen voneinander und wird nicht gelernt.',
    'The column “{column}” only tells rows apart and is not learned from.',
  ),
  'train-split-column': badInput(
    'Die Aufteilung „{split}“ braucht eine Spalte; bitte {option} angeben.',
    'The split “{split}” needs a column; please give {option}.',
  ),
  'train-metric': badInput(
    'Die Kennzahl „{metric}“ passt nicht zu dieser Aufgabe ({task}); möglich ist {allowed}.',
    'The metric “{metric}” does not fit this task ({task}); possible is {allowed}.',
  ),
  'train-budget-form': badInput(
    '„--budget {found}“ ist keine Dauer; erwartet wird etwa 60s, 5m oder 1h.',
    '“--budget {found}” is no duration; something like 60s, 5m or 1h is expected.',
  ),
  'train-split-by-lot': badInput(
    'Die Zeilen wurden zufällig aufgeteilt, weil keine Gruppe und keine Zeit genannt ist. Stammen mehrere Zeilen von einer Maschine oder einem Ablauf, zeigen die Zahlen zu viel; bitte --group oder --time angeben.',
    'The rows were split by lot because no group and no time was named. Where several rows come from one machine or one run, the figures show too much; please give --group or --time.',
  ),
  'evaluate-without-target': badInput(
    'Die Daten haben keine Zeile, in der die Zielgröße[ „{column}“] bekannt ist; ohne sie lässt sich nichts beurteilen.',
    'The data have no row in which the target[ “{column}”] is known; without it nothing can be judged.',
  ),
  'bundle-unreadable': badInput(
    '„{bundle}“ ist kein Modellpaket von Leinwand, oder es ist unvollständig; bitte die Datei noch einmal holen.',
    '“{bundle}” is no bundle of Leinwand, or it is incomplete; please fetch the file again.',
  ),
  'onnx-learner': badInput(
    'Ein Modell von „{learner}“ lässt sich nicht als ONNX ausgeben; möglich ist das für Bäume, Wälder, lineare Modelle und ihre Mischungen.',
    'A model of “{learner}” cannot be written as ONNX; that is possible for trees, forests, linear models and blends of them.',
  ),
  'train-only-constant': badInput(
    'In der gegebenen Zeit wurde kein Verfahren fertig, das mehr kann als der Durchschnitt; bitte ein größeres --budget geben.',
    'No learner that can do more than the average was done in the given time; please give a larger --budget.',
  ),
}
