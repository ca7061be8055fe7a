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
  'train-time-left-out': badInput(
    'Die Spalte „{column}“ ist ein Zeitpunkt und wird nicht gelernt. Sagt sie, wann eine Zeile entstand, bitte --time angeben; sonst in der Aufbereitung eine Dauer oder einen Monat daraus machen (Schritt derive).',
    'The column “{column}” is a point in time and is not learned from. If it says when a row came about, please give --time; otherwise make a duration or a month of it in the recipe (step derive).',
  ),
  'train-number-or-classes': badInput(
    'Die Zielspalte „{column}“ hat nur {values} verschiedene ganze Zahlen und wird als Zahl gelernt; sind es Klassen, bitte --task classification angeben.',
    'The target column “{column}” has only {values} different whole numbers and is learned as a number; if they are classes, please give --task classification.',
  ),
  'train-class-rare': badInput(
    'Von der Klasse „{class}“ {rows|ist|sind} nur {rows} {rows|Zeile|Zeilen} zum Lernen da; was die Kennzahlen über sie sagen, ist Zufall. Bitte mehr Zeilen dieser Klasse nehmen.',
    'There {rows|is|are} only {rows} {rows|row|rows} of the class “{class}” to learn from; what the metrics say of it is chance. Please take more rows of this class.',
  ),
  'train-positive': badInput(
    'Die Klasse „{positive}“ (--positive) gibt es in der Zielspalte nicht; möglich ist {classes}.',
    'There is no class “{positive}” (--positive) in the target column; possible is {classes}.',
  ),
  'train-not-a-time': badInput(
    'Die Spalte „{column}“ (--time) sagt nicht, wann etwas war: Sie ist {word found}. Bitte eine Spalte mit Zeitpunkten, Tagen oder fortlaufenden Zahlen nennen.',
    'The column “{column}” (--time) does not say when something was: it is {word found}. Please name a column of instants, days or numbers that count on.',
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
  'onnx-not-found': badInput(
    'Die Datei „{file}“ lässt sich nicht lesen; bitte den Pfad zur ONNX-Datei prüfen.',
    'The file “{file}” cannot be read; please check the path of the ONNX file.',
  ),
  'onnx-unreadable': badInput(
    'Das ist keine ONNX-Datei, oder sie ist abgeschnitten ({bytes} Bytes); bitte sie noch einmal ausgeben.',
    'This is no ONNX file, or it was cut off ({bytes} bytes); please export it again.',
  ),
  'onnx-operator': badInput(
    'Die ONNX-Datei rechnet mit „{operator}“, was Leinwand nicht übernimmt; möglich sind Bäume, Wälder und lineare Modelle ohne eigene Aufbereitung.',
    'The ONNX file computes with “{operator}”, which Leinwand does not take over; trees, forests and linear models without a preparation of their own are possible.',
  ),
  'onnx-category': badInput(
    'Die Spalte „{column}“ ist Text, ein ONNX-Modell liest hier nur Zahlen; bitte sie in der Aufbereitung in Zahlen verwandeln oder weglassen.',
    'The column “{column}” is text, and an ONNX model reads only numbers here; please turn it into numbers in the recipe or leave it out.',
  ),
  'onnx-features': badInput(
    'Das ONNX-Modell erwartet {found} Merkmale, die Aufbereitung macht {wanted}; bitte dieselben Spalten in derselben Reihenfolge geben.',
    'The ONNX model expects {found} features, the recipe makes {wanted}; please give the same columns in the same order.',
  ),
  'onnx-input': badInput(
    'Das ONNX-Modell liest „{input}“, was die Aufbereitung nicht macht; am nächsten kommt „{nearest}“.',
    'The ONNX model reads “{input}”, which the recipe does not make; the nearest is “{nearest}”.',
  ),
  'onnx-classes': badInput(
    'Das ONNX-Modell kennt die Klassen {found}, die Daten haben {wanted}; bitte sie gleich benennen.',
    'The ONNX model knows the classes {found}, the data have {wanted}; please name them alike.',
  ),
  'onnx-trees': badInput(
    'Baum {tree} der ONNX-Datei führt im Kreis oder ins Leere; bitte sie noch einmal ausgeben.',
    'Tree {tree} of the ONNX file leads in a circle or nowhere; please export it again.',
  ),
  'train-model-given': badInput(
    'Das Modell kommt aus „{file}“; ob es diese Zeilen beim Lernen schon kannte, weiß Leinwand nicht: Am ehrlichsten ist ein Urteil auf Daten, die danach entstanden (--test).',
    'The model comes from “{file}”; whether it knew these rows when it learned, Leinwand cannot know: most honest is a verdict on data that came afterwards (--test).',
  ),
  'train-only-constant': badInput(
    'In der gegebenen Zeit wurde kein Verfahren fertig, das mehr kann als der Durchschnitt; bitte ein größeres --budget geben.',
    'No learner that can do more than the average was done in the given time; please give a larger --budget.',
  ),
  'train-nothing-better': badInput(
    'Keines der {trials} verglichenen Modelle sagt mehr als der Durchschnitt: Die gelernten Spalten verraten über die Zielgröße kaum etwas. Bitte Spalten dazunehmen, die mit ihr zu tun haben.',
    'None of the {trials} models that were compared says more than the average: the columns learned from hardly tell anything about the target. Please add columns that have to do with it.',
  ),
  'train-marks-missing': badInput(
    'In der Spalte „{column}“ gilt {marks} als fehlender Wert. Ist es ein Messwert, bitte die Aufbereitung anpassen (Schritt parse, „missing“).',
    'In the column “{column}” {marks} is taken for a missing value. If it is a measured value, please change the recipe (step parse, “missing”).',
  ),
  'anomaly-column-not-numeric': badInput(
    'Die Spalte „{column}“ enthält keine Messwerte und bleibt weg; Auffälligkeiten werden nur in Zahlen gesucht.',
    'The column “{column}” holds no measured values and is left out; anomalies are sought in numbers only.',
  ),
  'anomaly-column-empty': badInput(
    'Die Spalte „{column}“ enthält keinen einzigen Wert und bleibt weg.',
    'The column “{column}” holds no value at all and is left out.',
  ),
  'anomaly-column-constant': badInput(
    'Die Spalte „{column}“ hat immer denselben Wert; jede Änderung in ihr wird auffallen.',
    'The column “{column}” always has the same value; any change in it will stand out.',
  ),
  'anomaly-no-channel': badInput(
    'In den Daten ist keine Spalte mit Messwerten; um Auffälligkeiten zu suchen, braucht es wenigstens eine mit Zahlen.',
    'The data have no column with measured values; to look for anomalies at least one with numbers is needed.',
  ),
  'anomaly-all-constant': badInput(
    'In den Daten ändert sich nichts ({columns}); was normal ist, lässt sich daraus nicht lernen. Bitte einen Zeitraum nehmen, in dem die Maschine arbeitet.',
    'Nothing changes in the data ({columns}); what is normal cannot be learned from them. Please take a time in which the machine works.',
  ),
  'anomaly-label': badInput(
    'Die Spalte „{column}“ sagt nicht eindeutig, welche Zeilen auffällig sind (Werte: {values}); bitte mit --positive den Wert nennen, der es heißt.',
    'The column “{column}” does not say clearly which rows are anomalies (values: {values}); please name the value that means it with --positive.',
  ),
  'anomaly-all-labelled': badInput(
    'In der Spalte „{column}“ ist jede Zeile „{value}“; gelernt wird aus normalen Zeilen, und es ist keine da.',
    'In the column “{column}” every row is “{value}”; normal rows are learned from, and there is none.',
  ),
  'anomaly-without-time': badInput(
    'Eine Zeitspalte ist nicht genannt; die Reihenfolge der Zeilen gilt als die der Zeit. Stimmt das nicht, bitte --time angeben.',
    'No time column was named; the order of the rows is taken as that of time. If that is wrong, please give --time.',
  ),
  'anomaly-without-labels': badInput(
    'Die Daten sagen nicht, welche Zeilen auffällig sind[ (Spalte „{column}“)]; es lässt sich nur zählen, wie oft Alarm ist.',
    'The data do not say which rows are anomalies[ (column “{column}”)]; all that can be counted is how often there is an alarm.',
  ),
  'train-target-needed': badInput(
    'Für diese Aufgabe muss gesagt werden, was vorhergesagt wird; bitte --target angeben.',
    'For this task it has to be said what is predicted; please give --target.',
  ),
  'forecast-time-needed': badInput(
    'Eine Vorhersage braucht die Spalte mit der Zeit; bitte --time angeben.',
    'A forecast needs the column with the time; please give --time.',
  ),
  'forecast-target': badInput(
    'Die Spalte „{column}“ ist vom Typ {found}; vorhersagen lässt sich nur, wie eine Zahl weitergeht.',
    'The column “{column}” has the type {found}; only how a number goes on can be forecast.',
  ),
  'forecast-not-regular': badInput(
    'Die Zeitreihe hat keinen festen Takt: {share} der Schritte hätten keinen Wert. Bitte auf einen gröberen Takt zusammenfassen, oder --group angeben, wenn mehrere Reihen in der Datei stehen.',
    'The series has no steady interval: {share} of the steps would have no value. Please aggregate it to a coarser one, or give --group if the file holds several series.',
  ),
  'forecast-group-left-out': badInput(
    'Die Reihe „{group}“ ist zu kurz oder zu lückenhaft und bleibt weg.',
    'The series “{group}” is too short or has too many gaps and is left out.',
  ),
  'forecast-filled': badInput(
    '{steps} {steps|Schritt ohne Wert wurde|Schritte ohne Wert wurden} aus den Nachbarn ergänzt.',
    '{steps} {steps|step without a value was|steps without a value were} filled in from the neighbours.',
  ),
  'memory-does-not-suffice': badInput(
    'Zum Lernen aus {rows} Zeilen und {columns} {columns|Spalte|Spalten} braucht es etwa {needed} GB Arbeitsspeicher, frei sind {free} GB; bitte weniger Zeilen oder Spalten nehmen, oder auf einer größeren Maschine lernen.',
    'Learning from {rows} rows and {columns} {columns|column|columns} takes about {needed} GB of memory, {free} GB are free; please take fewer rows or columns, or learn on a larger machine.',
  ),
  'train-budget-short': badInput(
    'In der gegebenen Zeit {done|wurde|wurden} nur {done} {done|Verfahren|Verfahren} verglichen; bitte ein größeres --budget geben, um alle zu vergleichen.',
    'Only {done} {done|method was|methods were} compared in the given time; please give a larger --budget to compare all.',
  ),
}
