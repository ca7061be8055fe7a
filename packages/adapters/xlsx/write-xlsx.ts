import { cleanLine, PLAN_WORDS, type Subject } from '@leinwand/flow/publish'
import { buildModel, planFailure, valuesOf } from '@leinwand/method'
import { quotedSheet } from './address.ts'
import { assumptionSheet, USED_COLUMN } from './assumption-sheet.ts'
import { canvasSheet } from './canvas-sheet.ts'
import { figureSheet, layFigures } from './figure-sheet.ts'
import { inputSheet, TODAY } from './input-sheet.ts'
import { lineSheet } from './line-sheet.ts'
import { assumptionNames, FIRST_ROW, figureNames, placesOf } from './places.ts'
import { planInputs } from './plan-inputs.ts'
import { layTopics } from './plan-layout.ts'
import type { Sheet, Workbook } from './workbook.ts'
import { WORKBOOK_WORDS } from './workbook-words.ts'
import { writeWorkbook } from './write-workbook.ts'

/** The sheets of the plan and the names in them: every figure a formula, every number of the plan once. */
const planSheets = ({ plan, language, at }: Subject): { sheets: Sheet[]; names: Record<string, string> } => {
  const words = WORKBOOK_WORDS[language]
  const model = buildModel(plan)
  const topics = layTopics(model)
  const inputs = [{ path: 'creditLine', value: plan.creditLine }, ...planInputs(model)]
  const assumptions = assumptionNames(plan.assumptions, words)
  const figures = figureNames(
    model.figures.map(({ id }) => id),
    words,
  )
  const { reasons } = PLAN_WORDS[language]
  const places = placesOf({ model, topics, inputs, assumptions, figures, words, reasons })
  const given = { model, values: valuesOf(model), places, language, words }
  const laid = layFigures(given)
  const used = (index: number): string =>
    `${quotedSheet(words.sheets.assumptions)}!$${USED_COLUMN}$${FIRST_ROW.assumptions + index + 1}`
  const figureRows = new Map(laid.flatMap((row, index) => ('id' in row ? [[row.id, index] as const] : [])))
  return {
    sheets: [
      figureSheet(laid, words),
      assumptionSheet({ plan, language, words, today: `${quotedSheet(words.sheets.inputs)}!${TODAY}` }),
      inputSheet({ plan, inputs, language, at, words }),
      ...topics.map(topic => lineSheet(topic, given)),
    ],
    names: {
      ...Object.fromEntries(plan.assumptions.map(({ id }, index) => [assumptions.get(id)!, used(index)])),
      ...Object.fromEntries(
        [...figures].map(([id, name]) => [
          name,
          `${quotedSheet(words.sheets.figures)}!$B$${FIRST_ROW.figures + figureRows.get(id)! + 1}`,
        ]),
      ),
    },
  }
}

/**
 * The project as a workbook: the notes, and the plan with every figure a formula over assumptions and inputs. A plan that
 * cannot be computed is left out.
 */
export const writeXlsx = (subject: Subject): Uint8Array => {
  const words = WORKBOOK_WORDS[subject.language]
  const plan = planFailure(subject.plan) ? { sheets: [], names: {} } : planSheets(subject)
  const workbook: Workbook = {
    title: cleanLine(subject.name),
    author: cleanLine(subject.provider),
    at: subject.at,
    sheets: [canvasSheet(subject, words), ...plan.sheets],
    names: plan.names,
  }
  return writeWorkbook(workbook)
}
