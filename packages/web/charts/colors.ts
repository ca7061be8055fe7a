/** The paper's colours as a chart on a canvas or in an SVG needs them: resolved, not as variables. */
export const paperColors = () => {
  const style = getComputedStyle(document.documentElement)
  const color = (name: string) => style.getPropertyValue(name).trim()
  return {
    ink: color('--ink'),
    dim: color('--dim'),
    line: color('--line'),
    sheet: color('--sheet'),
    accent: color('--accent'),
    hardware: color('--hardware'),
    warn: color('--warn'),
    bad: color('--bad'),
  }
}

export type PaperColors = ReturnType<typeof paperColors>
