const STEPS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** A size in bytes as a person reads it, in powers of 1000 (IEC 80000-13). */
export const bytesText = (bytes: number, decimal: (value: number) => string): string => {
  const step = bytes < 1000 ? 0 : Math.min(STEPS.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${decimal(Math.round((bytes / 1000 ** step) * 10) / 10)} ${STEPS[step]}`
}
