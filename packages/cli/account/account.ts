import { type Language, type RunResult, Stage } from '@leinwand/contract'
import pc from 'picocolors'
import { businessPart } from './business-part.ts'
import { dataPart } from './data-part.ts'
import { figuresIn } from './figures.ts'
import { modelPart } from './model-part.ts'
import type { Part, Speech } from './part.ts'
import { STAGE_NAMES, wordsIn } from './words.ts'

const notes = (result: RunResult, { words }: Speech): Part[] =>
  result.warnings.length === 0
    ? []
    : [{ title: words.warnings, lines: result.warnings.map(({ message }) => `  ! ${message}`) }]

const stageName = (language: Language, name: string): string => {
  const stage = Stage.safeParse(name)
  return stage.success ? STAGE_NAMES[language][stage.data] : name
}

const took = (result: RunResult, { words, figures, language }: Speech): Part => {
  const total = Object.values(result.seconds).reduce((sum, seconds) => sum + seconds, 0)
  const each = Object.entries(result.seconds).map(
    ([stage, seconds]) => `${stageName(language, stage)} ${figures.number(seconds)}`,
  )
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
