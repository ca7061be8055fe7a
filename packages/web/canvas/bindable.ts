import { MODEL_ID, type Project } from '@leinwand/contract'
import type { Binding } from '@leinwand/method'

export type Bindable = { readonly binding: Binding; readonly name: string }

/** Everything of a project that a note can be tied to. */
export const bindables = (project: Project): Bindable[] => {
  const named = (to: Binding['to'], list: readonly { id: string; name: string }[]): Bindable[] =>
    list.map(({ id, name }) => ({ binding: { to, id }, name }))
  const partyName = (id: string) => project.parties.find(party => party.id === id)?.name ?? id
  return [
    ...named('kpi', project.kpis),
    ...named(
      'source',
      project.sources.map(({ id, name }) => ({ id, name: name ?? id })),
    ),
    { binding: { to: 'recipe', id: project.recipe.id }, name: project.recipe.id },
    { binding: { to: 'model', id: MODEL_ID }, name: project.learner.learner },
    ...named(
      'deployment',
      project.deployments.map(({ id, party }) => ({ id, name: `${id} (${partyName(party)})` })),
    ),
    ...named('party', project.parties),
    ...named('offer', project.plan.offers),
    ...named(
      'assumption',
      project.plan.assumptions.map(({ id, label }) => ({ id, name: label })),
    ),
  ]
}

export const bindingKey = ({ to, id }: Binding): string => `${to}:${id}`

/** What a binding points to by name; a binding to something that is gone still shows its id. */
export const bindingName = (project: Project, binding: Binding): string =>
  bindables(project).find(each => bindingKey(each.binding) === bindingKey(binding))?.name ?? binding.id
