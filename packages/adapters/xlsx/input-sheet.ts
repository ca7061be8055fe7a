import { cleanLine, PLAN_WORDS } from '@leinwand/flow/publish'
import type { Plan } from '@leinwand/method'
import { excelDate } from './excel-date.ts'
import { FIRST_ROW } from './places.ts'
import { inputAbout, type PlanInput } from './plan-inputs.ts'
import { number, type Sheet, text } from './workbook.ts'
import type { WorkbookWords } from './workbook-words.ts'

/** Where the first month of the plan and the day of the workbook stand on the sheet of inputs. */
export const FIRST_MONTH = '$C$3'
export const TODAY = '$C$4'

type Given = {
  plan: Plan
  inputs: readonly PlanInput[]
  language: 'de' | 'en'
  at: string
  words: WorkbookWords
}

/** Every plain number of the plan, each once; formulas point here. */
export const inputSheet = ({ plan, inputs, language, at, words }: Given): Sheet => ({
  name: words.sheets.inputs,
  widths: [40, 44, 18, 40],
  frozen: { rows: FIRST_ROW.inputs, columns: 0 },
  rows: [
    [text(words.sheets.inputs, 'title')],
    [text(words.inputsHint, 'dim')],
    [text(words.plan), text(words.firstMonth), number(excelDate(`${plan.start}-01`), 'date')],
    [text(words.plan), text(words.today), number(excelDate(at), 'date')],
    [],
    [words.of, words.input, words.value, words.path].map(word => text(word, 'heading')),
    ...inputs.map(({ path, value }) => {
      const { entry, key, place } = inputAbout(path, plan)
      const said = PLAN_WORDS[language].inputs[key] ?? key
      return [
        text(entry === '' ? words.plan : cleanLine(entry)),
        text(place === null ? said : `${said} ${place}`),
        number(value, 'inputNumber'),
        text(path, 'dim'),
      ]
    }),
  ],
})
