import type { Source } from '@leinwand/contract'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import { query } from '../wire/query.ts'
import { dataWords } from './words.ts'

/** The sources that speak of people, as they are called; none where none does. */
export const personalSources = (sources: readonly Source[]): string =>
  sources
    .filter(({ personalData }) => personalData)
    .map(({ id, name }) => name ?? id)
    .join(', ')

/** Said to whoever is about to give something of a project to others, where its data speak of people. */
export const PersonalDataNotice = ({ project, to }: { project: string; to: 'export' | 'guests' }) => {
  const words = useWords(dataWords)
  const { data } = useQuery(query('readProject', { params: { project } }))
  const names = personalSources(data?.sources ?? [])
  return names === '' ? null : <Notice kind="warn">{words.personalTo[to](names)}</Notice>
}
