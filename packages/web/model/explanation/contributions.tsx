import type { EvaluationReport } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { BarList } from '../../charts/bar-list.tsx'
import { Behind } from '../../charts/behind.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import { useSpeech } from '../speech.ts'

type Feature = EvaluationReport['explanation']['features'][number]
const SHOWN = 15

/** By how much each feature moves a prediction on average, the strongest first. */
export const Contributions = ({ features }: { features: readonly Feature[] }) => {
  const { words, format } = useSpeech()
  const { explanation: own } = words
  const highest = Math.max(...features.map(({ contribution }) => contribution), 1e-12)
  const columns: Column<Feature>[] = [
    { id: 'feature', label: words.feature, value: row => row.feature },
    {
      id: 'contribution',
      label: own.contribution,
      number: true,
      value: row => row.contribution,
      show: row => format.decimal(row.contribution),
    },
  ]
  return (
    <>
      <BarList
        label={own.contributions}
        bars={features.slice(0, SHOWN).map(({ feature, contribution }) => ({
          id: feature,
          label: feature,
          title: feature,
          share: contribution / highest,
          text: format.decimal(contribution),
        }))}
      />
      {features.length > SHOWN ? (
        <Text fz="xs" c="dimmed" mt={4}>
          {own.more(format.integer(features.length - SHOWN))}
        </Text>
      ) : null}
      <Behind>
        <DataTable
          name={own.contributions}
          columns={columns}
          rows={features}
          rowId={row => row.feature}
          maxHeight={320}
        />
      </Behind>
    </>
  )
}
