import type { Language } from '../failures/language.ts'

type Params = Readonly<Record<string, string | number>>
type Said = (params: Params) => string
type Codes =
  | 'leak-column'
  | 'leak-column-alone'
  | 'leak-after-event'
  | 'leak-changes-with-target'
  | 'leak-group-both-sides'
  | 'leak-time-both-sides'
  | 'leak-duplicates'
  | 'leak-window-over-gap'
  | 'leak-random-split'
  | 'out-of-range'
  | 'category-unseen'
  | 'missing-unseen'
  | 'far-from-training'
  | 'metric-no-rows'
  | 'metric-target-zero'
  | 'metric-target-constant'
  | 'metric-one-class'

/** Of the leak audit (`leak-…`), of a model's limits and of metrics that are not there: what, and what to do. */
const SENTENCES: Readonly<Record<Language, Readonly<Record<Codes, Said>>>> = {
  de: {
    'leak-column': p =>
      `„${p.column}“ verrät das Ziel (${p.figure}); bitte nicht daraus lernen, wenn der Wert erst nach dem Ereignis feststeht.`,
    'leak-column-alone': p =>
      `„${p.column}“ sagt das Ziel allein fast ohne Fehler voraus (${p.figure}); bitte prüfen, ob der Wert vor dem Ereignis schon bekannt ist.`,
    'leak-after-event': p =>
      `„${p.column}“ ist meist leer, und ob ein Wert da ist, verrät das Ziel (${p.figure}); er wird wohl erst nach dem Ereignis eingetragen.`,
    'leak-changes-with-target': p =>
      `„${p.column}“ wechselt fast immer im selben Augenblick wie das Ziel (${p.changes} Wechsel); der Wert wird wohl mit dem Ereignis gesetzt.`,
    'leak-group-both-sides': p =>
      `${p.groups} von ${p.of} Gruppen des Testteils (etwa „${p.example}“) stehen auch im Trainingsteil; bitte nach Gruppen teilen, wenn das Modell neue Maschinen beurteilen soll.`,
    'leak-time-both-sides': p =>
      `${p.rows} von ${p.of} Zeilen des Testteils liegen zeitlich mitten im Trainingsteil; bitte nach der Zeit teilen, wenn das Modell vorausschauen soll.`,
    'leak-duplicates': p =>
      `${p.rows} von ${p.of} Zeilen des Testteils stehen genauso im Trainingsteil; bitte Doppelte entfernen, bevor geteilt wird.`,
    'leak-window-over-gap': p =>
      `Bei ${p.rows} von ${p.of} Zeilen des Testteils reicht ein Fenster von ${p.hours} h in den Trainingsteil zurück; bitte die Lücke beim Teilen mindestens so lang wählen.`,
    'leak-random-split': p =>
      `Zufällig geteilt wäre der Fehler ${p.random} statt ${p.honest}; diese Zahl täuscht, weil Zeilen einer Maschine einander gleichen.`,
    'out-of-range': p => `„${p.feature}“ ist ${p.value}; gelernt wurde nur zwischen ${p.low} und ${p.high}.`,
    'category-unseen': p => `„${p.feature}“ ist „${p.value}“; das kam beim Lernen nicht vor.`,
    'missing-unseen': p => `„${p.feature}“ fehlt; beim Lernen fehlte der Wert nie.`,
    'far-from-training': p =>
      `Diese Zeile liegt weit von allem, woraus gelernt wurde (Abstand ${p.distance}, üblich sind höchstens ${p.farthest}).`,
    'metric-no-rows': () => 'Es ist keine Zeile da, auf der sich das messen lässt.',
    'metric-target-zero': () =>
      'Als Anteil des wahren Werts lässt sich der Fehler nicht sagen: der Wert ist in mindestens einer Zeile 0.',
    'metric-target-constant': () =>
      'Der erklärte Anteil lässt sich nicht sagen: das Ziel hat in diesen Zeilen nur einen Wert.',
    'metric-one-class': () => 'Das lässt sich nicht messen: in diesen Zeilen kommt nur eine Klasse vor.',
  },
  en: {
    'leak-column': p =>
      `“${p.column}” gives the target away (${p.figure}); please do not learn from it where the value is only known after the event.`,
    'leak-column-alone': p =>
      `“${p.column}” predicts the target alone nearly without error (${p.figure}); please check whether the value is known before the event.`,
    'leak-after-event': p =>
      `“${p.column}” is mostly empty, and whether it has a value gives the target away (${p.figure}); it is probably filled in after the event.`,
    'leak-changes-with-target': p =>
      `“${p.column}” nearly always changes at the same moment as the target (${p.changes} changes); it is probably set with the event.`,
    'leak-group-both-sides': p =>
      `${p.groups} of ${p.of} groups of the test part (such as “${p.example}”) are in the training part too; please split by groups if the model is to judge new machines.`,
    'leak-time-both-sides': p =>
      `${p.rows} of ${p.of} rows of the test part lie in the midst of the training part's time; please split by time if the model is to look ahead.`,
    'leak-duplicates': p =>
      `${p.rows} of ${p.of} rows of the test part are just the same in the training part; please remove duplicates before splitting.`,
    'leak-window-over-gap': p =>
      `For ${p.rows} of ${p.of} rows of the test part a window of ${p.hours} h reaches back into the training part; please make the gap of the split at least as long.`,
    'leak-random-split': p =>
      `With a random split the error would be ${p.random} instead of ${p.honest}; that figure misleads, because rows of one machine are alike.`,
    'out-of-range': p =>
      `“${p.feature}” is ${p.value}; the model has learned between ${p.low} and ${p.high} only.`,
    'category-unseen': p => `“${p.feature}” is “${p.value}”; that was not there in training.`,
    'missing-unseen': p => `“${p.feature}” is missing; in training it never was.`,
    'far-from-training': p =>
      `This row is far from all that was learned from (distance ${p.distance}, at most ${p.farthest} is usual).`,
    'metric-no-rows': () => 'There is no row on which this can be measured.',
    'metric-target-zero': () =>
      'The error cannot be told as a share of the true value: the value is 0 in at least one row.',
    'metric-target-constant': () =>
      'The share explained cannot be told: the target has only one value in these rows.',
    'metric-one-class': () => 'This cannot be measured: there is only one class in these rows.',
  },
}

/** Says a finding of the leak audit or a reason against a prediction; one without a sentence is said by its code. */
export const judgingSentence = (
  { code, params }: { code: string; params: Params },
  language: Language,
): string => {
  const format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumSignificantDigits: 4 })
  const shown = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? format.format(value) : value,
    ]),
  )
  const sentence = (SENTENCES[language] as Readonly<Record<string, Said>>)[code]
  return sentence ? sentence(shown) : code
}
