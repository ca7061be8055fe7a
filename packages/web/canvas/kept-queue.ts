import { ProposedAct } from '@leinwand/method'

/** One queue a tab: two tabs would overwrite each other's in localStorage, and a reload keeps sessionStorage. */
const key = (project: string) => `leinwand.queue.${project}`

export const keepQueue = (project: string, pending: readonly ProposedAct[]): void => {
  if (pending.length === 0) sessionStorage.removeItem(key(project))
  else sessionStorage.setItem(key(project), JSON.stringify(pending))
}

/** What an earlier version of the interface kept, or somebody else wrote, counts only if it is right. */
export const keptQueue = (project: string): readonly ProposedAct[] => {
  try {
    return ProposedAct.array().parse(JSON.parse(sessionStorage.getItem(key(project)) ?? '[]'))
  } catch {
    return []
  }
}
