import { cleanLine, PLAN_WORDS } from '@leinwand/flow/publish'
import { cellFormula, type Line, type Model, type Values } from '@leinwand/method'
import { columnName, quotedSheet } from './address.ts'
import { formulaText, type Places } from './formula-text.ts'
import { FIRST_MONTH } from './input-sheet.ts'
import { type LaidTopic, LINE_HEAD, monthColumn } from './plan-layout.ts'
import { type Cell, number, type Sheet, text } from './workbook.ts'
import type { WorkbookWords } from './workbook-words.ts'

type Given = { model: Model; values: Values; places: Places; language: 'de' | 'en'; words: WorkbookWords }

const months = ({ months }: Model): number[] => Array.from({ length: months + 1 }, (_, month) => month)

const dateCell = (month: number, words: WorkbookWords): Cell => {
  if (month === 0) return text(words.start, 'month')
  const before = `${columnName(monthColumn(month - 1))}${LINE_HEAD.dates + 1}`
  const first = `${quotedSheet(words.sheets.inputs)}!${FIRST_MONTH}`
  return { kind: 'formula', formula: month === 1 ? first : `EDATE(${before},1)`, style: 'month' }
}

const COUNTED = ['quantity', 'sold', 'machines', 'assets', 'assetsBought']

const lineCells = (line: Line, { model, values, places, language }: Given): Cell[] => {
  const { lines, ofEntry } = PLAN_WORDS[language]
  const whole = line.owner.part === 'plan'
  const said = (whole ? undefined : ofEntry[line.kind]) ?? lines[line.kind]
  return [
    text(said),
    ...months(model).map(
      (month): Cell => ({
        kind: 'formula',
        formula: formulaText(cellFormula(model, line.id, month), places),
        value: values.lines.get(line.id)?.[month],
        style: COUNTED.includes(line.kind) ? 'number' : 'exact',
      }),
    ),
  ]
}

/** The lines of one topic with the months as columns, every cell a formula. */
export const lineSheet = ({ topic, rows }: LaidTopic, given: Given): Sheet => {
  const { model, language, words } = given
  const { sides } = PLAN_WORDS[language]
  const groupName = (name: string): string =>
    name === 'hardware' ? sides.hardware : name === 'service' ? sides.service : cleanLine(name)
  return {
    name: words.sheets[topic],
    widths: [44, 14],
    frozen: { rows: LINE_HEAD.rows, columns: 1 },
    rows: [
      [text(words.sheets[topic], 'title')],
      [text(words.monthsHint, 'dim')],
      [text('', 'heading'), ...months(model).map(month => dateCell(month, words))],
      [text(words.month, 'dim'), ...months(model).map(month => number(month, 'dim'))],
      ...rows.map(row =>
        'group' in row ? [text(groupName(row.group), 'group')] : lineCells(row.line, given),
      ),
    ],
  }
}
