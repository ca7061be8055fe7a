/** An instant by the reader's clock and calendar, as fields for date and time have it: `2026-11-29T09:30`. */
export const localInstant = (at: Date): string =>
  new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
