import type { ProjectPart } from '@leinwand/contract'
import { dictionary } from './dictionary.ts'

/** The parts of a project as sentences name them: “changed since: …”. */
export const partWords = dictionary({
  de: {
    kpis: 'KPIs',
    needs: 'Datenbedarf',
    measurements: 'Messwerte',
    parties: 'Unternehmen',
    sources: 'Quellen',
    recipe: 'Rezept',
    learner: 'Lernverfahren',
    gate: 'Kriterien',
    costs: 'Kosten der Warnungen',
    criteriaFixed: 'Festschreibung',
    deployments: 'Verwertung',
    plan: 'Plan',
    path: 'Weg',
  } satisfies Record<ProjectPart, string>,
  en: {
    kpis: 'KPIs',
    needs: 'data needs',
    measurements: 'measured values',
    parties: 'companies',
    sources: 'sources',
    recipe: 'recipe',
    learner: 'learner',
    gate: 'criteria',
    costs: 'costs of alarms',
    criteriaFixed: 'fixing of the criteria',
    deployments: 'deployment',
    plan: 'plan',
    path: 'path',
  },
})

export const partName = (words: typeof partWords.de, part: string): string =>
  Object.hasOwn(words, part) ? words[part as ProjectPart] : part
