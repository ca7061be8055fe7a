import type { RunResult } from '@leinwand/contract'
import type { Part, Speech } from './part.ts'
import { table } from './table.ts'
import { termIn } from './terms.ts'

const profiled = ({ profile }: RunResult, { words, figures }: Speech): Part => {
  const counts = [
    `${figures.whole(profile.rows)} ${words.rows}`,
    `${figures.whole(profile.columns.length)} ${words.columns}`,
    `${figures.whole(profile.rejectedRows)} ${words.rejected}`,
    `${figures.whole(profile.duplicateRows)} ${words.duplicates}`,
  ]
  return { title: words.data, lines: [`  ${counts.join(' · ')}`] }
}

const ABOUT = 70

const prepared = ({ recipe }: RunResult, { words, figures, language }: Speech): Part => {
  const steps = recipe.steps.map((step, i) => {
    const lost = Object.values(step.lost).reduce((sum, count) => sum + count, 0)
    const about = step.about.length > ABOUT ? `${step.about.slice(0, ABOUT - 1)}…` : step.about
    return [
      `${i + 1} ${termIn(language, 'steps', step.step)}`,
      figures.whole(step.rowsIn),
      '→',
      figures.whole(step.rowsOut),
      lost > 0 ? `${about} (${figures.whole(lost)} ${words.lost})` : about,
    ]
  })
  const split = `  ${figures.whole(recipe.trainRows)} ${words.training} · ${figures.whole(recipe.testRows)} ${words.test}`
  return {
    title: words.recipe,
    lines: [...table(steps, [0, 4]), split, `  ${words.features}: ${recipe.features.join(', ')}`],
  }
}

export const dataPart = (result: RunResult, speech: Speech): Part[] => [
  profiled(result, speech),
  prepared(result, speech),
]
