import type { Language } from '@leinwand/contract'

const SIGNS = { de: { decimal: ',', group: '.' }, en: { decimal: '.', group: ',' } } as const

const grouped = (text: string, group: string): boolean =>
  new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(text)

/**
 * A number as people type it in their language: `1.234,56` in German, `1,234.56` in English; blanks and the currency or
 * percent sign are passed over. Null for anything else, also for a group that is none (`12.34,5`).
 */
export const readNumber = (typed: string, language: Language): number | null => {
  const { decimal, group } = SIGNS[language]
  const text = typed.replace(/[\s\u00a0\u202f€%]/g, '').replace(/^[−–]/, '-')
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/.exec(text) ?? []
  const parts = digits.split(decimal)
  if (parts.length > 2) return null
  const [whole = '', fraction = ''] = parts
  // A single foreign decimal sign that cannot be a group is taken for what it was meant as: 6.4 in a German form.
  const meant = parts.length === 1 && /^\d+[.,]\d{1,2}$/.test(whole) ? whole.replace(group, '.') : null
  const plain = grouped(whole, group) ? whole.split(group).join('') : whole
  if (meant === null && (!/^\d*$/.test(plain) || !/^\d*$/.test(fraction) || plain + fraction === ''))
    return null
  return Number(`${sign}${meant ?? `${plain || '0'}.${fraction || '0'}`}`)
}
