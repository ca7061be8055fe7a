const BRACKETS = /[[(]([^[\]()]{1,20})[\])]\s*$/
/** A unit at the end of words: `insgesamt in %`, `Leistung in kW`, `Exporte, Mrd. EUR`, `Insgesamt, 2015=100`. */
const INDEX = /(?:^|[,\s])(\d{4}\s?=\s?100)\s*$/
const MONEY = /(?:,|\s)\s*((?:Mio\.?|Mrd\.?|Tsd\.?|1\.?000)\s(?:EUR|€|Euro|Stück|t))\s*$/
const IN =
  /\sin\s(%|‰|°C|°F|K|[kMGT]?Wh?|k?VA|[kmMµ]?[AV]|[kmcµn]?m[²³23]?|[kmµ]?g|t|[kmhd]?Pa|m?bar|psi|N|kN|Nm|Hz|kHz|rpm|1\/min|U\/min|ms|s|min|h|l|l\/min|l\/h|m³\/h|m\/s|mm\/s|km\/h|EUR|€|ppm|dB(?:\(A\))?|Ω|Stück)\s*$/u

/** The unit in a header: `Torque [Nm]`, `Druck (bar)`, `Quote in %`; null where there is none. */
export const unitOf = (header: string): string | null => {
  for (const pattern of [BRACKETS, INDEX, MONEY, IN]) {
    const found = pattern.exec(header)?.[1]?.trim()
    if (found) return found
  }
  return null
}

const UNIT_CELL =
  /^[[(]?(?:%|‰|°[CF]|[µmkMGcdhn]?(?:m|g|s|A|V|W|Wh|Pa|bar|N|Nm|Hz|J|l|L|Ω|Ohm|K|t)[²³23]?(?:\/[µmkh]?(?:m|s|h|min|l|kg|d)[²³23]?)?|min|h|d|rpm|1\/min|U\/min|psi|mbar|ppm|EUR|€|Stück|pcs|kWh|MWh|GWh|VA|kVA|dB|-)[\])]?$/u

/** Whether the cells of a header's last line are units of what stands above them. */
export const areUnits = (cells: readonly string[]): boolean => {
  const known = cells.map(cell => cell.trim()).filter(cell => cell !== '')
  const units = known.filter(cell => UNIT_CELL.test(cell) || /^\[[^\]]{1,20}\]$/.test(cell))
  return known.length > 0 && units.length >= known.length * 0.6 && known.some(cell => cell !== '-')
}
