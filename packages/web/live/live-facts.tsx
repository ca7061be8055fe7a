import type { LiveStatus, Project } from '@leinwand/contract'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Facts } from '../steps/facts.tsx'
import { liveWords } from './words.ts'

export const LiveFacts = ({ status, project }: { status: LiveStatus; project: Project }) => {
  const words = useWords(liveWords)
  const format = useFormat()
  const partyName = (id: string) => project.parties.find(party => party.id === id)?.name ?? id
  return (
    <Facts
      facts={[
        { label: words.perSecond, value: format.decimal(status.perSecond) },
        {
          label: words.latency,
          value: status.latencyP95 === null ? '–' : words.ms(format.integer(status.latencyP95)),
        },
        ...(status.broker ? [{ label: words.broker, value: status.broker }] : []),
        ...status.deployments.map(({ id, party, scored }) => ({
          label: `${words.deployment} ${id} · ${partyName(party)}`,
          value: `${format.integer(scored)} ${words.scored}`,
        })),
      ]}
    />
  )
}
