type Bounds = { min?: number; max?: number; minOverBaseline?: number }

/** The bounds of a result's signs: `≥ 0.85, ≤ baseline − 0.05`. */
export const boundOfSign = (signs: string): Bounds =>
  Object.assign(
    {},
    ...signs.split(', ').map((sign): Bounds => {
      const figure = Number(/-?[\d.]+(?:e[+-]?\d+)?$/.exec(sign)?.[0])
      if (sign.includes('baseline')) return { minOverBaseline: figure }
      return sign.startsWith('≥') ? { min: figure } : { max: figure }
    }),
  )
