type Range = readonly [low: number, high: number | null]

/** What no measurement can be below or above, by the unit as it is written in headers. */
const RANGES: Readonly<Record<string, Range>> = {
  '°C': [-273.15, null],
  C: [-273.15, null],
  '°F': [-459.67, null],
  K: [0, null],
  '%': [0, 100],
  Prozent: [0, 100],
  percent: [0, 100],
  'U/min': [0, null],
  rpm: [0, null],
  '1/min': [0, null],
  's⁻¹': [0, null],
  Hz: [0, null],
  kHz: [0, null],
  kg: [0, null],
  g: [0, null],
  t: [0, null],
  'kg/m3': [0, null],
  'kg/m³': [0, null],
  'kg/m^3': [0, null],
  dB: [-200, 250],
  'dB(A)': [0, 250],
  pH: [0, 14],
  'm/s': [-299_792_458, 299_792_458],
  'mm/s': [-299_792_458_000, 299_792_458_000],
  '°': [-360, 360],
  lx: [0, null],
  Ω: [0, null],
}

/** Shares of something bounded are 0–100 %; a change in % is not, and may say so in its name. */
const CHANGES =
  /ver(ä|ae)nderung|abweichung|change|deviation|growth|wachstum|delta|diff|rendite|return|error|fehler/i

/** The limits that the unit of a column sets, or null where it sets none. */
export const physicalRange = (unit: string | null, name: string): Range | null => {
  if (unit === null) return null
  const range = RANGES[unit.trim()]
  if (!range || (range[1] === 100 && CHANGES.test(name))) return null
  return range
}
