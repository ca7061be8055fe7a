import { type Language, MODEL_ID } from '@leinwand/contract'
import { analysisInput, type CanvasContent, findingSentence, findings } from '@leinwand/method'

/** What the rules find on a canvas, each in one line with what to do; what was set aside stays out. */
export const wordedFindings = (
  canvas: Pick<CanvasContent, 'notes' | 'dismissals'>,
  parts: Parameters<typeof analysisInput>[1],
  language: Language,
): string[] =>
  findings(analysisInput(canvas, parts, MODEL_ID))
    .filter(({ dismissed }) => dismissed === undefined)
    .map(finding => {
      const { found, advice } = findingSentence(finding, language)
      return `${found} ${advice}`
    })
