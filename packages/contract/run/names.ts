import type { Step } from '@leinwand/recipe'
import type { Language } from '../failures/language.ts'

type Names = Readonly<Record<Language, Readonly<Record<string, string>>>>

/** Names of metrics are the field's own in both languages; one that is not listed is shown as it came. */
export const METRIC_NAMES: Names = {
  de: {
    accuracy: 'Genauigkeit',
    precision: 'Precision',
    recall: 'Recall',
    f1: 'F1',
    matthews: 'Matthews-Korrelation',
    brier: 'Brier-Wert',
    logLoss: 'Log-Loss',
    rocAuc: 'ROC-AUC',
    prAuc: 'PR-AUC',
    macroF1: 'Makro-F1',
    rmse: 'RMSE',
    mae: 'MAE',
    r2: 'R²',
  },
  en: {
    accuracy: 'Accuracy',
    precision: 'Precision',
    recall: 'Recall',
    f1: 'F1',
    matthews: 'Matthews correlation',
    brier: 'Brier score',
    logLoss: 'Log loss',
    rocAuc: 'ROC AUC',
    prAuc: 'PR AUC',
    macroF1: 'Macro F1',
    rmse: 'RMSE',
    mae: 'MAE',
    r2: 'R²',
  },
}

/** What a recipe's steps do, in a word. */
export const STEP_NAMES: Readonly<Record<Language, Readonly<Record<Step['step'], string>>>> = {
  de: {
    import: 'einlesen',
    parse: 'lesen',
    check: 'prüfen',
    cast: 'umwandeln',
    rename: 'umbenennen',
    select: 'auswählen',
    filter: 'filtern',
    fill: 'auffüllen',
    clip: 'begrenzen',
    derive: 'ableiten',
    dedupe: 'Doppelte entfernen',
    label: 'Zielgröße bilden',
    split: 'teilen',
    join: 'verknüpfen',
    union: 'anhängen',
  },
  en: {
    import: 'import',
    parse: 'parse',
    check: 'check',
    cast: 'cast',
    rename: 'rename',
    select: 'select',
    filter: 'filter',
    fill: 'fill',
    clip: 'clip',
    derive: 'derive',
    dedupe: 'remove duplicates',
    label: 'label',
    split: 'split',
    join: 'join',
    union: 'append',
  },
}
