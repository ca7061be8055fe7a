import { findUnit } from '../units/find-unit.ts'

const SQUARE = /\[([^[\]]{1,20})\]/
const SQUARE_LAST = /\[([^[\]]{1,20})\]\s*$/
const ROUND_LAST = /\(([^()]{1,20})\)\s*$/
/** A unit at the end of words: `insgesamt in %`, `Exporte, Mrd. EUR`, `Insgesamt, 2015=100`. */
const INDEX = /(?:^|[,\s(])(\d{4}\s?=\s?100)\)?\s*$/
const MONEY = /(?:,|\s)\s*((?:Mio\.?|Mrd\.?|Tsd\.?|1\.?000)\s(?:EUR|€|Euro|Stück|t))\s*$/
const IN = /\sin\s(\S{1,12}(?:\s(?:C|F|m))?)\s*$/u
/** `Strom / A`: what is between spaces is a unit and no other word for the same. */
const OVER = /\s\/\s(\S{1,12})\s*$/u
/** `Druck_bar`, `Gewicht kg`: a letter alone would as well be a name, and `min` is the least one. */
const TRAILING = /[\s_,](\S{1,8})\s*$/u
const NO_TRAILING =
  /^(?:\p{L}|min|max|in|Min\.?|Tage?|Std\.?|Zoll|Grad|Bar|Meter|us|ha|PS|dm|ct|St\.?|Cent|Imp|[Cc]ounts?|digits?|days?|weeks?|months?|years?|Wochen?|Monate?|Jahre?|Byte|Bit|mol|var|Stück|Stk\.?)$/u

const SIMPLE =
  /^(?:%(?:\s?r\.?\s?[FHL]\.?)?|‰|°\p{L}{0,4}|[µμmkMGcdhn]?(?:m|g|s|A|V|W|Wh|VA|VAh|var|varh|Pa|bar|N|Nm|Hz|J|l|L|Ω|Ohm|K|t|S|F|H|T|lx|lm|cd|mol|B|Bit|Byte)[²³23]?|min|h|d|a|rpm|1|U|psi|mbar|ppm|ppb|vol%|EUR|€|USD|\$|CHF|GBP|£|ct|Cent|Stück|Stk\.?|St\.?|pcs|dBA?|Nl|Nm³|pH|Imp|counts?|digits?|days?|weeks?|months?|years?|Wochen?|Monate?|Jahre?|-)$/u

/** Whether a text by itself is the way to write a unit: one that is known, or simple ones over one another. */
export const isUnit = (text: string): boolean => {
  const bare = text.trim()
  if (bare === '') return false
  if (SIMPLE.test(bare) || findUnit(bare) !== undefined) return true
  const parts = bare
    .replaceAll(/[()]/g, '')
    .split(/[/*·×]|\s(?=\p{L})/u)
    .map(part => part.trim())
  return parts.length > 1 && parts.length < 4 && parts.every(part => part !== '-' && isPart(part))
}

const isPart = (text: string): boolean => {
  const bare = text.replace(/\^?-?[\d⁻¹²³]$/u, '')
  return SIMPLE.test(text) || SIMPLE.test(bare) || findUnit(text) !== undefined || /^MW$|^kW$/.test(bare)
}

/** `kg in a m^3 mixture` begins with a unit, and says of what. */
const beginsAsUnit = (text: string): boolean => /^\S{1,6}\s(?:in|per|pro|je)\s/.test(text)

const within = (header: string): string | null => {
  const last = SQUARE_LAST.exec(header)?.[1]?.trim()
  if (last) return last
  const round = ROUND_LAST.exec(header)?.[1]?.trim().replace(/^in\s/, '')
  if (round && (isUnit(round) || beginsAsUnit(round))) return round
  const square = SQUARE.exec(header)?.[1]?.trim()
  return square && isUnit(square) ? square : null
}

/** The unit in a header: `Torque [Nm]`, `Druck (bar)`, `Quote in %`, `Biomasse [MWh] berechnet`; null where there is none. */
export const unitOf = (header: string): string | null => {
  const bracketed = within(header)
  if (bracketed) return bracketed.replace(/^in\s/, '')
  for (const pattern of [INDEX, MONEY]) {
    const found = pattern.exec(header)?.[1]?.trim()
    if (found) return found
  }
  for (const pattern of [IN, OVER]) {
    const found = pattern.exec(header)?.[1]?.replace(/^\((.*)\)$/, '$1')
    if (found && found !== '-' && isUnit(found)) return found
  }
  const trailing = TRAILING.exec(header)?.[1]
  return trailing &&
    trailing !== '-' &&
    !NO_TRAILING.test(trailing) &&
    isUnit(trailing) &&
    !/^\d/.test(trailing)
    ? trailing
    : null
}

/** Whether the cells of a header's last line are units of what stands above them. */
export const areUnits = (cells: readonly string[]): boolean => {
  const known = cells.map(cell => cell.trim()).filter(cell => cell !== '')
  const units = known.filter(
    cell => isUnit(cell.replace(/^[[(](.*)[\])]$/, '$1')) || /^\[[^\]]{1,20}\]$/.test(cell),
  )
  return known.length > 0 && units.length >= known.length * 0.6 && known.some(cell => cell !== '-')
}
