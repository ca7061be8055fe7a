import { type Language, lineOfPath } from '@leinwand/contract'
import type { FinanceOfFile } from '@leinwand/server/appraise'
import pc from 'picocolors'
import { figuresIn } from '../account/figures.ts'
import { financeParts } from '../account/finance-part.ts'
import { financeWordsIn } from '../account/finance-words.ts'
import { wordsIn } from '../account/words.ts'
import { complain, type Failure } from '../failing.ts'
import { readProjectFile } from '../read-file.ts'

export type FinanceOptions = { json: boolean; variant: string; runs: number; seed: number }

const documentOf = ({ finance, tornado, monteCarlo }: FinanceOfFile) => {
  const { breakEven, breakEvenRevenue, margins, perMachine, perMachineMonth, offers } = finance
  return {
    npv: finance.npv,
    irr: finance.irr,
    irrs: finance.irrs,
    ...(finance.irrReason && { irrReason: finance.irrReason }),
    paybackStatic: finance.paybackStatic,
    paybackDynamic: finance.paybackDynamic,
    annuity: finance.annuity,
    breakEven: {
      ...breakEven,
      revenue: breakEvenRevenue.revenue,
      marginOfSafety: breakEvenRevenue.marginOfSafety,
    },
    contribution: { ...margins, perMachine, perMachineMonth, offers },
    liquidity: finance.liquidity,
    lowestBalance: finance.lowestBalance,
    fundingNeed: finance.fundingNeed,
    blackFigures: finance.blackFigures,
    tornado: tornado.bars,
    monteCarlo,
    restsOn: finance.restsOn,
    monthly: finance.monthly,
  }
}

/** A failure that names its place in the file, with the line of it. */
const inFile = ({ code, params }: Failure, file: string, text: string): Failure =>
  params.at === undefined
    ? { code, params }
    : { code, params: { ...params, atFile: file, atLine: lineOfPath(text, String(params.at)) } }

/** Says what the plan of a project file comes to, how it moves with its assumptions, and with what chances. */
export const finance = async (file: string, options: FinanceOptions, language: Language): Promise<number> => {
  const { json, variant, runs, seed } = options
  const project = await readProjectFile(file)
  if (!project.ok) return complain(project.failures, language, json)
  const { financeOfFile } = await import('@leinwand/server/appraise')
  const found = financeOfFile(project.value, { variant, runs, seed, now: new Date().toISOString() })
  if (!found.ok) return complain([inFile(found.failure, file, project.text)], language, json)
  const { id, name } = project.value
  if (json) {
    const head = { format: 'leinwand-finance', version: 1, project: { id, name }, variant }
    process.stdout.write(`${JSON.stringify({ ...head, ...documentOf(found.value) }, null, 2)}\n`)
    return 0
  }
  const speech = { words: wordsIn(language), figures: figuresIn(language), language }
  const parts = financeParts(found.value, { ...speech, more: financeWordsIn(language) })
  const head = pc.bold(`${name} (${id}${variant === 'main' ? '' : `, ${variant}`})`)
  const said = parts.map(({ title, lines }) => [pc.bold(title), ...lines].join('\n'))
  process.stdout.write(`${[head, ...said].join('\n\n')}\n`)
  return 0
}
