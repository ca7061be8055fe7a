import type { Language } from '@leinwand/contract'
import type { JudgedFinding } from '@leinwand/server/judge'
import pc from 'picocolors'
import { judgeWordsIn } from '../account/judge-words.ts'
import { complain } from '../failing.ts'
import { readProjectFile } from '../read-file.ts'
import type { JudgeOptions } from './verdict.ts'

const inJson = ({ words, ...finding }: JudgedFinding) => ({
  ...finding,
  title: { de: words.de.title, en: words.en.title },
  sentence: { de: words.de.sentence, en: words.en.sentence },
  advice: { de: words.de.advice, en: words.en.advice },
})

const inText = (finding: JudgedFinding, language: Language): string => {
  const { severities, aside, reason } = judgeWordsIn(language)
  const { title, sentence, advice } = finding.words[language]
  const head = `${pc.bold(title)} [${finding.dismissed === null ? severities[finding.severity] : aside}]`
  const last = finding.dismissed === null ? `→ ${advice}` : `${reason}: ${finding.dismissed}`
  return [head, `  ${sentence}`, `  ${last}`, `  ${pc.dim(finding.id)}`].join('\n')
}

/** Says what does not fit together on the canvas of a project file. What is found is no failure: the exit code is 0. */
export const check = async (file: string, options: JudgeOptions, language: Language): Promise<number> => {
  const { json, variant } = options
  const project = await readProjectFile(file)
  if (!project.ok) return complain(project.failures, language, json)
  const { judgeFindings } = await import('@leinwand/server/judge')
  const judged = judgeFindings(project.value, variant)
  if (!judged.ok) return complain([judged.failure], language, json)
  const { id, name } = project.value
  if (json) {
    const findings = judged.value.map(inJson)
    const document = { format: 'leinwand-check', version: 1, project: { id, name }, variant, findings }
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
    return 0
  }
  const open = judged.value.filter(({ dismissed }) => dismissed === null)
  const aside = judged.value.filter(({ dismissed }) => dismissed !== null)
  const parts = [
    ...(open.length === 0 ? [judgeWordsIn(language).nothing] : []),
    ...[...open, ...aside].map(finding => inText(finding, language)),
  ]
  process.stdout.write(`${parts.join('\n\n')}\n`)
  return 0
}
