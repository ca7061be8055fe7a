import { type Language, METRIC_NAMES, STEP_NAMES } from '@leinwand/contract'

const MODES: Record<Language, Readonly<Record<string, string>>> = {
  de: { live: 'live', batch: 'stapelweise' },
  en: { live: 'live', batch: 'in batches' },
}

const TERMS: Record<
  'metrics' | 'steps' | 'modes',
  Readonly<Record<Language, Readonly<Record<string, string>>>>
> = { metrics: METRIC_NAMES, steps: STEP_NAMES, modes: MODES }

/** The interface's name of a metric, a step or a way to deploy; what is not listed is shown as it came. */
export const termIn = (language: Language, kind: keyof typeof TERMS, name: string): string =>
  TERMS[kind][language][name] ?? name
