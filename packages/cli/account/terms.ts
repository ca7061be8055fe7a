import type { Language } from '@leinwand/contract'

/** The interface's names of metrics, steps and ways to deploy; what is not listed is shown as it came. */
const TERMS: Record<Language, Readonly<Record<'metrics' | 'steps' | 'modes', Record<string, string>>>> = {
  de: {
    metrics: {
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
    steps: {
      parse: 'lesen',
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
    },
    modes: { live: 'live', batch: 'stapelweise' },
  },
  en: {
    metrics: {
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
    steps: {},
    modes: { live: 'live', batch: 'in batches' },
  },
}

export const termIn = (language: Language, kind: 'metrics' | 'steps' | 'modes', name: string): string =>
  TERMS[language][kind][name] ?? name
