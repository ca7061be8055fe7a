import { type Language, readPriceModel, readUsage } from '@leinwand/contract'
import type { Priced } from '@leinwand/server/appraise'
import pc from 'picocolors'
import { financeWordsIn } from '../account/finance-words.ts'
import { table } from '../account/table.ts'
import { complain, type Failure } from '../failing.ts'
import { readBytes } from '../read-file.ts'

export type PriceOptions = { usage: string; period?: string; json: boolean }

const textOf = async (
  file: string,
): Promise<{ ok: true; text: string } | { ok: false; failures: readonly Failure[] }> => {
  const found = await readBytes(file)
  if (!found.ok) return found
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(found.bytes) }
  } catch {
    return { ok: false, failures: [{ code: 'project-not-utf8', params: { file, line: 1 } }] }
  }
}

const euro = (cents: number, language: Language): string =>
  new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { style: 'currency', currency: 'EUR' }).format(
    cents / 100,
  )

const account = ({ amountCents, lines }: Priced, language: Language): string => {
  const words = financeWordsIn(language)
  const number = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 6 })
  const said = (value: number | null): string => (value === null ? '' : number.format(value))
  const rows = lines.map(line => [
    words.lineKinds[line.kind] ?? line.kind,
    said(line.quantity),
    words.units[line.unit] ?? line.unit,
    said(line.price),
    euro(line.amountCents, language),
  ])
  return [
    ...table([['', words.quantity, '', words.unitPrice, words.amount], ...rows], [0, 2]),
    pc.bold(`${words.price}: ${euro(amountCents, language)}`),
  ].join('\n')
}

/** Prices a usage by a price model: the amount of the invoice, and the lines it is made of. */
export const price = async (file: string, options: PriceOptions, language: Language): Promise<number> => {
  const { json } = options
  const text = await textOf(file)
  if (!text.ok) return complain(text.failures, language, json)
  const model = readPriceModel(text.text, { file })
  if (!model.ok) return complain(model.failures, language, json)
  const used = await textOf(options.usage)
  if (!used.ok) return complain(used.failures, language, json)
  const usage = readUsage(used.text, { file: options.usage })
  if (!usage.ok) return complain([usage.failure], language, json)
  const { priceOf } = await import('@leinwand/server/appraise')
  const priced = priceOf(model.value, usage.value, { period: options.period })
  if (!priced.ok) return complain([priced.failure], language, json)
  if (!json) {
    process.stdout.write(`${account(priced.value, language)}\n`)
    return 0
  }
  const { amountCents, lines } = priced.value
  const document = {
    format: 'leinwand-price',
    version: 1,
    model: model.value.model,
    period: options.period ?? null,
    currency: 'EUR',
    amount: amountCents / 100,
    amountCents,
    lines: lines.map(line => ({ ...line, amount: line.amountCents / 100 })),
  }
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
  return 0
}
