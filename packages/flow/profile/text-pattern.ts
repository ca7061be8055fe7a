const MOST = 40

/** The shape of a text: `AB-1204` is `AA-9999`, `Süd 3` is `Aaa 9`. Cut where it grows long. */
export const textPattern = (text: string): string => {
  const shape = text
    .slice(0, MOST + 1)
    .replace(/\p{Lu}|[\p{Ll}\p{Lo}]|\p{Nd}/gu, sign =>
      /\p{Lu}/u.test(sign) ? 'A' : /\p{Nd}/u.test(sign) ? '9' : 'a',
    )
  return shape.length > MOST ? `${shape.slice(0, MOST)}…` : shape
}

/** A pattern as a regular expression (RE2) that the whole text matches; '' where it was cut or is too long. */
export const patternExpression = (pattern: string): string => {
  if (pattern.endsWith('…')) return ''
  const runs = pattern.match(/A+|a+|9+|[^Aa9]/gu) ?? []
  const expression = runs
    .map(run => {
      const kind = { A: '\\p{Lu}', a: '[\\p{Ll}\\p{Lo}]', '9': '[0-9]' }[run[0]!]
      if (kind === undefined) return run.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
      return run.length === 1 ? kind : `${kind}{${run.length}}`
    })
    .join('')
  return expression.length > 200 ? '' : expression
}
