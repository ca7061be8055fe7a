import { dictionary } from '../language/dictionary.ts'

/** Names of metrics are the field's own in both languages; what is not listed is shown as it came. */
export const metricWords = dictionary({
  de: {
    names: {
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
    } as Readonly<Record<string, string>>,
  },
  en: {
    names: {
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
  },
})
