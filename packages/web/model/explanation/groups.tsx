import type { EvaluationReport } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { Behind } from '../../charts/behind.tsx'
import { IntervalList } from '../../charts/interval-list.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import { useSpeech } from '../speech.ts'

type FeatureGroup = EvaluationReport['explanation']['groups'][number]
const SHOWN = 15

const named = ({ features }: FeatureGroup): string => features.join(' + ')

/** By how much the error grows without what a group of features says. */
export const FeatureGroups = ({ groups }: { groups: readonly FeatureGroup[] }) => {
  const { words, format } = useSpeech()
  const { explanation: own } = words
  const ends = groups.flatMap(({ importance, sd }) => [importance - sd, importance + sd])
  const scale = [Math.min(0, ...ends), Math.max(1e-12, ...ends)] as const
  const columns: Column<FeatureGroup>[] = [
    { id: 'group', label: own.group, value: named },
    {
      id: 'grows',
      label: own.grows,
      number: true,
      value: row => row.importance,
      show: row => format.decimal(row.importance),
    },
    { id: 'sd', label: own.sd, number: true, value: row => row.sd, show: row => format.decimal(row.sd) },
  ]
  return (
    <>
      <IntervalList
        label={own.groups}
        rows={groups.slice(0, SHOWN).map(group => ({
          id: named(group),
          label: named(group),
          title: named(group),
          dots: [
            {
              value: group.importance,
              low: group.importance - group.sd,
              high: group.importance + group.sd,
              look: 'first',
            },
          ],
          ticks: [0],
          text: `${format.decimal(group.importance)} ± ${format.decimal(group.sd)}`,
        }))}
        scale={scale}
        write={format.decimal}
        legend={[
          { look: 'first', text: own.grows },
          { look: 'tick', text: own.nothing },
        ]}
      />
      {groups.length > SHOWN ? (
        <Text fz="xs" c="dimmed" mt={4}>
          {own.more(format.integer(groups.length - SHOWN))}
        </Text>
      ) : null}
      <Behind>
        <DataTable name={own.groups} columns={columns} rows={groups} rowId={named} maxHeight={320} />
      </Behind>
    </>
  )
}
