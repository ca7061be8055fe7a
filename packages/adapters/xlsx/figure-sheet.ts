import { PLAN_WORDS } from '@leinwand/flow/publish'
import {
  appraise,
  type FigureFormula,
  type Model,
  monthlyRate,
  type Plan,
  TERMS,
  type Values,
} from '@leinwand/method'
import { doubtRange } from './assumption-sheet.ts'
import { figureLabel } from './figure-label.ts'
import { formulaText, type Places, reasonText } from './formula-text.ts'
import { type Cell, type Sheet, type Style, text } from './workbook.ts'
import type { WorkbookWords } from './workbook-words.ts'

type Row = { readonly id: string; readonly label: string; readonly cells: readonly Cell[] }
type Given = { model: Model; values: Values; places: Places; language: 'de' | 'en'; words: WorkbookWords }

const STYLE_OF: Readonly<Record<FigureFormula['unit'], Style>> = {
  euro: 'exact',
  month: 'plain',
  months: 'number',
  machines: 'number',
  quantity: 'number',
  share: 'percent',
}

const formula = (said: string, style: Style = 'exact', value?: number | string): Cell => ({
  kind: 'formula',
  formula: said,
  style,
  value,
})
const quoted = (said: string): string => `"${said.replaceAll('"', '""')}"`

/** Half a cent is no loss: what a sum of doubles may be off, as the method has it. */
const HALF_A_CENT = '0.005'

const figureRow = (figure: FigureFormula, { places, values, language, words, model }: Given): Row => {
  const value = values.figures.get(figure.id) ?? Number.NaN
  const said = formulaText(figure.formula, places)
  const why = reasonText(figure.formula, places)
  return {
    id: figure.id,
    label: figureLabel(figure.id, model.plan, language, words),
    // What rests on a figure that is none is none itself, and no error.
    cells: [
      formula(`IFERROR(${said},"–")`, STYLE_OF[figure.unit], Number.isFinite(value) ? value : '–'),
      why === null ? text('') : formula(why, 'dim'),
    ],
  }
}

/** Rates a year at which the net present value is zero, as they stand when the workbook is written. */
const ratesOf = (plan: Plan): readonly number[] => {
  const result = appraise(plan)
  return result.ok ? result.value.irrs : []
}

const rateFormula = (guess: number, { places, model }: Given): string => {
  const flows = places.range('flow', 0, model.months)
  const yearly = `((1+IRR(${flows},${monthlyRate(guess)}))^12-1)`
  // The bounds of a return that is one; the method says why.
  return `IFERROR(IF(AND(${yearly}>-0.99,${yearly}<=10),${yearly},"–"),"–")`
}

/** The internal rate: the program searches it anew, from where it is now; where there are several, each from its own. */
const rateRows = (given: Given): Row[] => {
  const { words, language, model } = given
  const rates = ratesOf(model.plan)
  const label = PLAN_WORDS[language].figures.irr!
  const row = (id: string, name: string, guess: number, why: string): Row => ({
    id,
    label: name,
    cells: [formula(rateFormula(guess, given), 'percent'), text(why, 'dim')],
  })
  if (rates.length === 1) return [row('irr', label, rates[0]!, '')]
  if (rates.length === 0) {
    const none = `IF(ISNUMBER(${rateFormula(0.1, given)}),"",${quoted(words.irrNone)})`
    return [{ id: 'irr', label, cells: [formula(rateFormula(0.1, given), 'percent'), formula(none, 'dim')] }]
  }
  return [
    { id: 'irr', label, cells: [text('–'), text(words.irrSeveral, 'dim')] },
    ...rates.map((rate, index) => row(`irrs.${index}`, `${label} ${index + 1}`, rate, '')),
  ]
}

/** The light of the black figures with its conditions and its reason (B6), live like everything else. */
const lightRows = ({ places, language, words, model }: Given): Row[] => {
  const { lights } = TERMS[language]
  const npv = `${places.figure('npv')}>=-${HALF_A_CENT}`
  const year = `${places.figure('lastYear.revenue')}-${places.figure('lastYear.fullCost')}>=-${HALF_A_CENT}`
  const balance = `${places.figure('lowestBalance')}>=-${places.input('creditLine')}-${HALF_A_CENT}`
  const doubt = doubtRange({ plan: model.plan, words })
  const holds = doubt === null ? 'TRUE()' : `SUM(${doubt})=0`
  const planned = `SUM(${places.range('revenue', 1, model.months)})<>0`
  const yesNo = (test: string): Cell =>
    formula(`IF(${test},${quoted(words.yes)},${quoted(words.no)})`, 'plain')
  const light =
    `IF(AND(${npv},${year}),IF(AND(${balance},${holds},${planned}),${quoted(lights.green)},${quoted(lights.amber)}),` +
    `${quoted(lights.red)})`
  const conditions = [
    ['npv', words.npvHolds, npv],
    ['last-year', words.yearHolds, year],
    ['balance', words.balanceHolds, balance],
    ['assumptions', words.assumptionsHold, holds],
  ] as const
  const reasons = conditions.map(([, label, test]) => `IF(${test},"",${quoted(`${words.no}: ${label}. `)})`)
  const why = [...reasons, `IF(${planned},"",${quoted(words.nothingPlanned)})`].join('&')
  return [
    {
      id: 'blackFigures.light',
      label: words.light,
      cells: [formula(light, 'plain'), formula(why, 'dim')],
    },
    ...conditions.map(([id, label, test]) => ({ id: `blackFigures.${id}`, label, cells: [yesNo(test)] })),
  ]
}

export type LaidFigures = readonly ({ readonly group: string } | Row)[]

const isOf = (prefixes: readonly string[]) => (figure: FigureFormula) =>
  prefixes.some(prefix => figure.id === prefix || figure.id.startsWith(`${prefix}.`))

const BREAK_EVEN = [
  'breakEven',
  'fixedCostMonth',
  'machineContribution',
  'lastYear',
  'fixedCostYear',
  'breakEvenRevenue',
  'marginOfSafety',
]

/** All figures under their headings, in the order in which they are read. */
export const layFigures = (given: Given): LaidFigures => {
  const { model, words } = given
  const [breakEven, margins] = [isOf(BREAK_EVEN), isOf(['margins', 'perMachineMonth', 'perMachine'])]
  const offers = isOf(['offers'])
  const row = (figure: FigureFormula) => figureRow(figure, given)
  const capital = model.figures.filter(figure => !breakEven(figure) && !margins(figure) && !offers(figure))
  const ofOffers = model.figures.filter(offers)
  return [
    { group: words.money },
    ...lightRows(given),
    { group: words.capital },
    ...capital.slice(0, 1).map(row),
    ...rateRows(given),
    ...capital.slice(1).map(row),
    { group: words.breakEven },
    ...model.figures.filter(breakEven).map(row),
    { group: words.margins },
    ...model.figures.filter(margins).map(row),
    ...(ofOffers.length === 0 ? [] : [{ group: words.sheets.offers }]),
    ...ofOffers.map(row),
  ]
}

/** The ids of the figures in the order of the sheet, so that names can be given before the formulas are written. */
export const figureSheet = (laid: LaidFigures, words: WorkbookWords): Sheet => ({
  name: words.sheets.figures,
  widths: [58, 20, 60, 34],
  frozen: { rows: 4, columns: 1 },
  rows: [
    [text(words.sheets.figures, 'title')],
    [text(words.figuresHint, 'dim')],
    [],
    [words.figure, words.value, words.why, words.path].map(word => text(word, 'heading')),
    ...laid.map(row =>
      'group' in row
        ? [text(row.group, 'group')]
        : [text(row.label), row.cells[0] ?? null, row.cells[1] ?? null, text(row.id, 'dim')],
    ),
  ],
})
