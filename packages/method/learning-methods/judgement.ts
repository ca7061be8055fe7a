/** The same thing said in both languages. */
export type InBoth = { readonly de: string; readonly en: string }

/** Whether a method fits a project, with the reason; open where something has to be known first. */
export type Judgement = { readonly fit: 'fits' | 'not' | 'open'; readonly because: InBoth }

const judged =
  (fit: Judgement['fit']) =>
  (de: string, en: string): Judgement => ({ fit, because: { de, en } })

export const fits = judged('fits')
export const misfit = judged('not')
export const open = judged('open')

const german = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })
const english = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** A figure as it is written in both languages. */
export const figure = (value: number): InBoth => ({ de: german.format(value), en: english.format(value) })

/** A share as percent in both languages. */
export const percent = (share: number): InBoth => {
  const { de, en } = figure(share * 100)
  return { de: `${de} %`, en: `${en} %` }
}
