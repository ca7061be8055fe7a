import { Measurement } from '@leinwand/method'

/** A measured value while it is typed. */
export type MeasurementDraft = { value: number | string; until: string; window: string; note: string }

export const draftOn = (today: string): MeasurementDraft => ({
  value: '',
  until: today,
  window: '',
  note: '',
})

/** What keeps a draft from being entered: nobody has measured over days that are still to come. */
export const lackOf = (
  { value, until }: MeasurementDraft,
  today: string,
): Partial<Record<'value' | 'until', 'missing' | 'future'>> => ({
  ...(Number.isFinite(value === '' ? Number.NaN : Number(value)) ? {} : { value: 'missing' }),
  ...(until === '' ? { until: 'missing' } : until > today ? { until: 'future' } : {}),
})

/** The measurement of a draft that lacks nothing. */
export const measurementOf = (
  { value, until, window, note }: MeasurementDraft,
  { id, kpi }: { id: string; kpi: string },
): Measurement =>
  Measurement.parse({
    id,
    kpi,
    value: Number(value),
    until,
    ...(window.trim() ? { window: window.trim() } : {}),
    ...(note.trim() ? { note: note.trim() } : {}),
  })
