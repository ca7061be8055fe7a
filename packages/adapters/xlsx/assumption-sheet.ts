import { cleanLine } from '@leinwand/flow/publish'
import { figuresOn, type Plan, TERMS } from '@leinwand/method'
import { excelDate } from './excel-date.ts'
import { FIRST_ROW } from './places.ts'
import { type Cell, number, type Sheet, text } from './workbook.ts'
import type { WorkbookWords } from './workbook-words.ts'

/** The cell of the scenario, and the column of the value that is used, with the doubt about it. */
const SCENARIO = '$B$4'
export const USED_COLUMN = 'F'
const DOUBT_COLUMN = 'K'
const HEAD_ROW = FIRST_ROW.assumptions

type Given = { plan: Plan; language: 'de' | 'en'; words: WorkbookWords; today: string }

/** The range that is 1 for every assumption that a figure rests on and that no longer holds; nothing where there are none. */
export const doubtRange = ({ plan, words }: Pick<Given, 'plan' | 'words'>): string | null =>
  plan.assumptions.length === 0
    ? null
    : `'${words.sheets.assumptions}'!$${DOUBT_COLUMN}$${HEAD_ROW + 1}:$${DOUBT_COLUMN}$${HEAD_ROW + plan.assumptions.length}`

/** Low, most likely and high value of every assumption, and the one that the workbook counts with: a cell chooses. */
export const assumptionSheet = ({ plan, language, words, today }: Given): Sheet => {
  const refuted = TERMS[language].states.refuted
  const rows = plan.assumptions.map((assumption, index): (Cell | null)[] => {
    const { id, label, unit, low, likely, high, state, validUntil, source, owner } = assumption
    const row = FIRST_ROW.assumptions + index + 1
    const rests = figuresOn(plan, id).length > 0
    const doubt = `IF(OR(G${row}="${refuted}",AND(H${row}<>"",H${row}<${today})),1,0)`
    return [
      text(cleanLine(label), 'wrapped'),
      text(cleanLine(unit)),
      number(low, 'inputNumber'),
      number(likely, 'inputNumber'),
      number(high, 'inputNumber'),
      {
        kind: 'formula',
        formula: `INDEX(C${row}:E${row},1,MATCH(${SCENARIO},$C$${HEAD_ROW}:$E$${HEAD_ROW},0))`,
        style: 'number',
      },
      text(TERMS[language].states[state]),
      validUntil === undefined ? text('') : number(excelDate(validUntil), 'date'),
      text(cleanLine(source), 'wrapped'),
      text(cleanLine(owner ?? '')),
      rests ? { kind: 'formula', formula: doubt, style: 'dim' } : number(0, 'dim'),
    ]
  })
  const head = [
    words.assumption,
    words.unit,
    words.low,
    words.likely,
    words.high,
    words.used,
    words.state,
    words.until,
    words.source,
    words.owner,
    words.doubtful,
  ]
  return {
    name: words.sheets.assumptions,
    widths: [46, 16, 14, 16, 14, 18, 14, 14, 40, 20, 14],
    frozen: { rows: FIRST_ROW.assumptions, columns: 1 },
    rows: [
      [text(words.sheets.assumptions, 'title')],
      [text(words.scenarioHint, 'dim')],
      [],
      [text(words.scenario), text(words.likely, 'inputText')],
      plan.assumptions.length === 0 ? [text(words.noAssumptions, 'dim')] : [],
      head.map(word => text(word, 'heading')),
      ...rows,
    ],
    choices: [{ cell: 'B4', from: `$C$${HEAD_ROW}:$E$${HEAD_ROW}` }],
  }
}
