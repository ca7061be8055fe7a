import type { Language, RunResult } from '@leinwand/contract'
import pc from 'picocolors'
import { businessPart } from './business-part.ts'
import { dataPart } from './data-part.ts'
import { figuresIn } from './figures.ts'
import { modelPart } from './model-part.ts'
import type { Part, Speech } from './part.ts'
import { wordsIn } from './words.ts'

const notes = (result: RunResult, { words }: Speech): Part[] =>
  result.warnings.length === 0
    ? []
    : [{ title: words.warnings, lines: result.warnings.map(({ message }) => `  ! ${message}`) }]

const took = (result: RunResult, { words, figures }: Speech): Part => {
  const total = Object.values(result.seconds).reduce((sum, seconds) => sum + seconds, 0)
  const each = Object.entries(result.seconds).map(([stage, seconds]) => `${stage} ${figures.number(seconds)}`)
  return { title: words.took, lines: [`  ${figures.number(total)} ${words.seconds} (${each.join(' · ')})`] }
}

/** What a run came to, for reading, in the reader's language and locale. */
export const account = (result: RunResult, language: Language): string => {
  const speech: Speech = { words: wordsIn(language), figures: figuresIn(language), language }
  const parts = [
    ...dataPart(result, speech),
    ...modelPart(result, speech),
    ...businessPart(result, speech),
    ...notes(result, speech),
    took(result, speech),
  ]
  const head = pc.bold(`${result.project.name} (${result.project.id})`)
  return `${[head, ...parts.map(({ title, lines }) => [pc.bold(title), ...lines].join('\n'))].join('\n\n')}\n`
}
