import type { Language, ProjectFile } from '@leinwand/contract'
import type { Subject } from '@leinwand/flow/publish'
import { appraise, MAIN_VARIANT, notesInOrder, whatNext } from '@leinwand/method'
import { judgeVerdict } from '../judge/judge-verdict.ts'
import { variantOfFile } from '../judge/variant-of-file.ts'
import { done, type Outcome } from '../outcome.ts'
import { wordedFindings } from './worded-findings.ts'

type Asked = { variant: string; language: Language; at: string }

/** A variant of a project file as it is published; nothing of it has run here. */
export const subjectOfFile = (file: ProjectFile, { variant, language, at }: Asked): Outcome<Subject> => {
  const found = variantOfFile(file, variant)
  if (!found.ok) return found
  const verdict = judgeVerdict(file, variant, at)
  if (!verdict.ok) return verdict
  const { canvas, plan, name } = found.value
  const main = variant === MAIN_VARIANT
  const notes = notesInOrder(canvas)
  const appraised = appraise(plan, { now: at })
  const finance = appraised.ok ? appraised.value : null
  return done({
    language,
    at,
    name: file.name,
    provider: file.provider,
    description: file.description,
    variant: main ? null : name,
    notes,
    legend: main ? file.canvas.legend : (file.variants.find(({ id }) => id === variant)?.canvas.legend ?? {}),
    parties: file.parties,
    verdict: verdict.value,
    plan,
    finance,
    next: whatNext({ verdict: verdict.value, cycle: [], notes, plan, ...(finance && { finance }), now: at }),
    findings: wordedFindings(canvas, { ...file, plan }, language),
  })
}
