import { isUsableName, sameName } from '../reserved.ts'
import { areUnits, unitOf } from './unit.ts'

type Named = {
  columns: { name: string; unit?: string }[]
  warnings: { code: string; params: Record<string, string | number> }[]
}

const LONGEST = 200

/** A cell that spans several columns stands in the first of them: the blank ones behind it mean the same. */
const spread = (cells: readonly string[], below: readonly string[]): string[] => {
  let last = ''
  return cells.map((cell, at) => {
    if (cell.trim() !== '') last = cell
    else if ((below[at] ?? '').trim() !== '') return last
    return cell
  })
}

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const joined = (header: readonly (readonly string[])[], at: number): string => {
  const parts: string[] = []
  for (const line of header) {
    const part = tidy(line[at] ?? '')
    if (part !== '' && part !== parts.at(-1)) parts.push(part)
  }
  return parts.join(' ')
}

/** A name that no column has yet: `Druck`, `Druck 2`, `Druck 3`. */
const free = (name: string, taken: readonly { name: string }[]): string => {
  const isTaken = (text: string) => taken.some(other => sameName(other.name, text))
  if (!isTaken(name)) return name
  let n = 2
  while (isTaken(`${name} ${n}`)) n++
  return `${name} ${n}`
}

/**
 * Names and units of `width` columns out of the lines of a header (none: column1 …). What has no name, one that is there
 * already or one that cannot be used gets another, with a warning.
 */
export const columnNames = (header: readonly (readonly string[])[], width: number): Named => {
  const last = header.at(-1)
  const unitLine = header.length > 1 && last !== undefined && areUnits(last) ? last : undefined
  const named = unitLine ? header.slice(0, -1) : header
  const lines: (readonly string[])[] = []
  for (const line of named.toReversed()) lines.unshift(lines[0] ? spread(line, lines[0]) : line)
  const columns: Named['columns'] = []
  const warnings: Named['warnings'] = []
  for (let at = 0; at < width; at++) {
    const position = at + 1
    const bare = tidy((unitLine?.[at] ?? '').replace(/^[[(]|[\])]$/g, ''))
    const text = joined(lines, at)
    const wanted = (unitLine && bare !== '' && bare !== '-' ? `${text} [${bare}]`.trim() : text)
      .replaceAll('\0', '')
      .toWellFormed()
      .slice(0, LONGEST)
    const usable = wanted !== '' && isUsableName(wanted) ? wanted : `column${position}`
    const name = free(usable, columns)
    if (header.length > 0 && text === '')
      warnings.push({ code: 'csv-unnamed-column', params: { position, name } })
    else if (name !== wanted && header.length > 0)
      warnings.push({ code: 'csv-renamed-column', params: { position, column: wanted, name } })
    const unit = unitOf(name)
    columns.push(unit === null ? { name } : { name, unit: unit.slice(0, 40) })
  }
  return { columns, warnings }
}
