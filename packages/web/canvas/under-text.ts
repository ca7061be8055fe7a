import type { Overview, Project } from '@leinwand/contract'
import type { Note } from '@leinwand/method'
import type { Format } from '../language/format.ts'
import type { canvasWords } from './words.ts'

type Words = typeof canvasWords.de
type Known = { project: Project | undefined; overview: Overview | undefined; words: Words; format: Format }

const ofBinding = (
  { to, id }: Note['bindings'][number],
  { project, overview, words, format }: Known & { project: Project },
) => {
  const { under } = words
  const metered = overview?.metered ?? []
  switch (to) {
    case 'kpi': {
      const kpi = project.kpis.find(each => each.id === id)
      return kpi ? under.goal(`${format.decimal(kpi.target)} ${kpi.unit}`, format.date(kpi.by)) : null
    }
    case 'deployment': {
      const known = metered.find(each => each.deployment === id)
      return known && known.machines > 0 ? under.running(format.integer(known.machines)) : null
    }
    case 'party': {
      const running = metered.filter(each => each.party === id).reduce((sum, each) => sum + each.machines, 0)
      if (running > 0) return under.running(format.integer(running))
      const party = project.parties.find(each => each.id === id)
      return party && party.machines > 0 ? under.machines(format.integer(party.machines)) : null
    }
    case 'offer': {
      const known = metered.find(each => each.offer === id)
      return known
        ? under.metered(format.integer(known.machines), format.integer(known.plannedMachines))
        : null
    }
    case 'assumption': {
      const assumption = project.plan.assumptions.find(each => each.id === id)
      return assumption ? under.assumption[assumption.state] : null
    }
    case 'source':
    case 'recipe':
    case 'model':
      return null
  }
}

/** The small line under a note: what it is bound to says first, then its own details. */
export const underText = (note: Note, known: Known): string | null => {
  const { project } = known
  for (const binding of project ? note.bindings : []) {
    const text = project && ofBinding(binding, { ...known, project })
    if (text) return text
  }
  // Without the marks of Markdown, which would be noise in one line.
  const first = note.details
    .split('\n', 1)[0]
    ?.replace(/^\s*(?:#{1,6}|[-*+>])\s+|[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/g, '')
  return first?.trim() || null
}
