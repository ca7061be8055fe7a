import type { Language } from '@leinwand/contract'

export type CsvCell = string | number | null

/** A spreadsheet would run a text that begins like a formula; an apostrophe keeps it a text (OWASP, CSV injection). */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/**
 * Rows as CSV (RFC 4180). German spreadsheets expect semicolons and decimal commas, English ones commas and points.
 */
export const csv = (rows: readonly (readonly CsvCell[])[], language: Language): string => {
  const separator = language === 'de' ? ';' : ','
  const cell = (value: CsvCell): string => {
    if (value === null) return ''
    if (typeof value === 'string') return quoted(harmless(value), separator)
    return language === 'de' ? String(value).replace('.', ',') : String(value)
  }
  return rows.map(row => `${row.map(cell).join(separator)}\r\n`).join('')
}
