import type { ProjectFile } from '@leinwand/contract'
import { classify, type Outcome, type Verdict } from '@leinwand/method'
import { variantOfFile } from './variant-of-file.ts'

/**
 * What kind of business model a variant of a project file is, on what its words and documents show: nothing of it has
 * run here, so no grade is higher than `documented`. `now` is an ISO instant.
 */
export const judgeVerdict = (file: ProjectFile, variant: string, now: string): Outcome<Verdict> => {
  const found = variantOfFile(file, variant)
  if (!found.ok) return found
  const verdict = classify({
    notes: Object.values(found.value.canvas.notes),
    parties: file.parties,
    deployments: file.deployments.map(({ id, party }) => ({ id, party, at: null, running: false })),
    offers: found.value.plan.offers,
    now,
  })
  return { ok: true, value: verdict }
}
