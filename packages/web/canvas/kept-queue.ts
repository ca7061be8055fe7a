import { MAIN_VARIANT, ProposedAct } from '@leinwand/method'

/** One queue a tab: two tabs would overwrite each other's in localStorage, and a reload keeps sessionStorage. */
const key = (project: string, variant: string) =>
  variant === MAIN_VARIANT ? `leinwand.queue.${project}` : `leinwand.queue.${project}/${variant}`

export const keepQueue = (project: string, variant: string, pending: readonly ProposedAct[]): void => {
  if (pending.length === 0) sessionStorage.removeItem(key(project, variant))
  else sessionStorage.setItem(key(project, variant), JSON.stringify(pending))
}

/** What an earlier version of the interface kept, or somebody else wrote, counts only if it is right. */
export const keptQueue = (project: string, variant: string): readonly ProposedAct[] => {
  try {
    return ProposedAct.array().parse(JSON.parse(sessionStorage.getItem(key(project, variant)) ?? '[]'))
  } catch {
    return []
  }
}
