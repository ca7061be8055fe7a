import { type Language, MODEL_ID, type ProjectFile } from '@leinwand/contract'
import {
  analysisInput,
  type Finding,
  findingSentence,
  findings,
  type Outcome,
  ruleTitle,
} from '@leinwand/method'
import { variantOfFile } from './variant-of-file.ts'

type Worded = { readonly title: string; readonly sentence: string; readonly advice: string }

/** A finding with what it says in each language and the texts of the notes it points at. */
export type JudgedFinding = Pick<Finding, 'id' | 'rule' | 'severity' | 'notes'> & {
  readonly texts: readonly string[]
  readonly words: Readonly<Record<Language, Worded>>
  readonly dismissed: string | null
}

const worded = (finding: Finding, language: Language): Worded => {
  const { found, advice } = findingSentence(finding, language)
  return { title: ruleTitle(finding.rule, language), sentence: found, advice }
}

/** What the rules find on the canvas of a variant of a project file, worded; those set aside come with their reason. */
export const judgeFindings = (file: ProjectFile, variant: string): Outcome<JudgedFinding[]> => {
  const found = variantOfFile(file, variant)
  if (!found.ok) return found
  const { canvas, plan } = found.value
  const all = findings(analysisInput(canvas, { ...file, plan }, MODEL_ID))
  const value = all.map(finding => ({
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    notes: finding.notes,
    texts: finding.notes.map(id => canvas.notes[id]?.text ?? id),
    words: { de: worded(finding, 'de'), en: worded(finding, 'en') },
    dismissed: finding.dismissed ?? null,
  }))
  return { ok: true, value }
}
