import { type Advice, Block, CycleElement, TERMS } from '@leinwand/method'
import { cleanLine, cleanText } from './clean-text.ts'
import { numberFormat } from './number-format.ts'
import type { Report, Table } from './report.ts'
import { reportNumbers } from './report-numbers.ts'
import { reportVerdict } from './report-verdict.ts'
import { REPORT_WORDS } from './report-words.ts'
import { shownCanvas } from './shown-canvas.ts'
import type { Subject } from './subject.ts'

const assumptionTable = ({ plan, language }: Subject): Table => {
  const [words, { number, day }] = [REPORT_WORDS[language], numberFormat(language)]
  return {
    title: words.assumptions,
    head: words.assumptionHead,
    rows: plan.assumptions.map(({ label, source, state, validUntil, unit, low, likely, high }) => [
      cleanLine(label),
      cleanLine(source),
      TERMS[language].states[state],
      validUntil === undefined ? '' : day(validUntil),
      cleanLine(unit),
      number(low),
      number(likely),
      number(high),
    ]),
    shares: [0.2, 0.18, 0.1, 0.11, 0.1, 0.085, 0.14, 0.085],
    numbersFrom: 5,
  }
}

/** The params of an advice as a sentence says them: names of blocks and elements, amounts and days. */
const said = (params: Advice['params'], language: 'de' | 'en'): Record<string, string> => {
  const [terms, format] = [TERMS[language], numberFormat(language)]
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      if (key === 'amount') return [key, format.euro(Number(value))]
      if (key === 'validUntil') return [key, format.day(String(value))]
      const block = Block.safeParse(value)
      if (block.success) return [key, terms.blocks[block.data]]
      const element = CycleElement.safeParse(value)
      return [key, element.success ? terms.elements[element.data] : cleanLine(String(value))]
    }),
  )
}

/** Advice in words; what the verdict misses stands with the verdict already. */
const adviceOf = ({ next, language }: Subject): string[] => {
  const { advice } = REPORT_WORDS[language]
  return next.flatMap(({ code, params }) => {
    const sentence = advice[code]
    return sentence ? [sentence(said(params, language))] : []
  })
}

const questionsOf = (subject: Subject): Report['questions'] => {
  const words = REPORT_WORDS[subject.language]
  const parts = [
    { title: words.next, items: adviceOf(subject) },
    { title: words.findings, items: subject.findings.map(cleanLine) },
    {
      title: words.openNotes,
      items: subject.notes.filter(({ status }) => status === 'missing').map(({ text }) => cleanLine(text)),
    },
    {
      title: words.openAssumptions,
      items: subject.plan.assumptions
        .filter(({ state }) => state === 'untested')
        .map(({ label }) => cleanLine(label)),
    },
  ]
  return {
    title: words.questions,
    none: words.noQuestions,
    parts: parts.filter(({ items }) => items.length > 0),
  }
}

/** Everything that pictures and documents consist of, worded in one language. Pure. */
export const reportOf = (subject: Subject): Report => {
  const { language, at, finance, plan, provider, description } = subject
  const words = REPORT_WORDS[language]
  const canvas = shownCanvas(subject)
  return {
    language,
    at,
    title: canvas.title,
    author: cleanLine(provider),
    under: canvas.under,
    description: cleanText(description).trim(),
    canvas,
    verdict: reportVerdict(subject),
    numbers: finance === null ? null : reportNumbers({ finance, plan, language }),
    withoutNumbers: words.noNumbers,
    assumptions: assumptionTable(subject),
    questions: questionsOf(subject),
    words: {
      canvas: words.canvas,
      furtherNotes: words.furtherNotes,
      page: words.page,
      notes: words.notes,
      legend: words.legend,
      contents: words.contents,
    },
  }
}
