import type { Language } from '../failures/language.ts'
import type { EvaluationReport } from './evaluation-report.ts'

const SENTENCES = {
  de: {
    noTest:
      'Es gab keinen eigenen Testteil: die Zahlen sind etwas zu freundlich, weil nach ihnen gewählt wurde.',
    noGroups:
      'Maschinen oder Abläufe waren nicht unterschieden: wie gut das Modell auf einer neuen Maschine ist, sagen die Daten nicht.',
    noTime: 'Nach der Zeit wurde nicht geteilt: wie gut das Modell in Zukunft bleibt, sagen die Daten nicht.',
    noCost: 'Kosten von Fehlalarmen und Versäumtem waren nicht angegeben: der Nutzen in Euro ist unbekannt.',
    cause: 'Was das Urteil bewegt, ist ein Zusammenhang in den Daten, keine Ursache.',
  },
  en: {
    noTest:
      'There was no test part of its own: the figures are somewhat too kind, because choices went by them.',
    noGroups:
      'Machines or runs were not told apart: the data do not say how good the model is on a new machine.',
    noTime: 'The split was not by time: the data do not say how good the model stays in the future.',
    noCost: 'The costs of false alarms and of misses were not given: the benefit in euros is unknown.',
    cause: 'What moves the judgement is a relation in the data, not a cause.',
  },
} as const satisfies Record<Language, Record<string, string>>

/** What the data at hand do not say about a model. `split`: how rows were divided, null where that is not known. */
export const openQuestions = (
  { judgedOn, groups, threshold }: Pick<EvaluationReport, 'judgedOn' | 'groups' | 'threshold'>,
  split: { kind: string } | null,
  language: Language,
): string[] => {
  const said = SENTENCES[language]
  return [
    ...(judgedOn === 'folds' ? [said.noTest] : []),
    ...(groups === null && split?.kind !== 'group' ? [said.noGroups] : []),
    ...(split && split.kind !== 'time' ? [said.noTime] : []),
    ...(threshold && threshold.euroPerYear === null ? [said.noCost] : []),
    said.cause,
  ]
}
