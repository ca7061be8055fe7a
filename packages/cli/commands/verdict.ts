import type { Language } from '@leinwand/contract'
import pc from 'picocolors'
import { verdictPart } from '../account/business-part.ts'
import { figuresIn } from '../account/figures.ts'
import { judgeWordsIn } from '../account/judge-words.ts'
import { wordsIn } from '../account/words.ts'
import { complain } from '../failing.ts'
import { readProjectFile } from '../read-file.ts'

export type JudgeOptions = { json: boolean; variant: string }

/** Says what kind of business model a project file describes, with its derivation and what is missing. */
export const verdict = async (file: string, options: JudgeOptions, language: Language): Promise<number> => {
  const { json, variant } = options
  const project = await readProjectFile(file)
  if (!project.ok) return complain(project.failures, language, json)
  const { judgeVerdict } = await import('@leinwand/server/judge')
  const judged = judgeVerdict(project.value, variant, new Date().toISOString())
  if (!judged.ok) return complain([judged.failure], language, json)
  const { id, name } = project.value
  if (json) {
    const document = {
      format: 'leinwand-verdict',
      version: 1,
      project: { id, name },
      variant,
      ...judged.value,
    }
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
    return 0
  }
  const words = judgeWordsIn(language)
  const speech = { words: wordsIn(language), figures: figuresIn(language), language }
  const part = verdictPart(judged.value, speech)
  const head = `${name} (${id}${variant === 'main' ? '' : `, ${words.variant} ${variant}`})`
  process.stdout.write(
    `${[pc.bold(head), pc.bold(part.title), ...part.lines, pc.dim(words.of)].join('\n')}\n`,
  )
  return 0
}
