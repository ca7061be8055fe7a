import type { LiveStatus } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Sheet } from '../shell/sheet.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { liveWords } from './words.ts'

type Rule = LiveStatus['deployments'][number]['rules'][number] & { deployment: string }

/** The rules of quality at work, and how many readings broke each; nothing where no recipe has any. */
export const RuleTable = ({ deployments }: Pick<LiveStatus, 'deployments'>) => {
  const words = useWords(liveWords)
  const format = useFormat()
  const rules = deployments.flatMap(({ id, rules }) => rules.map(rule => ({ ...rule, deployment: id })))
  if (rules.length === 0) return null
  const columns: Column<Rule>[] = [
    { id: 'rule', label: words.rule, value: row => row.rule },
    { id: 'column', label: words.column, value: row => row.column ?? '' },
    { id: 'deployment', label: words.deployment, value: row => row.deployment },
    {
      id: 'breaches',
      label: words.breaches,
      number: true,
      value: row => row.breaches,
      show: row => format.integer(row.breaches),
    },
  ]
  const quarantined = deployments.reduce((sum, each) => sum + each.quarantined, 0)
  return (
    <Sheet title={words.rules}>
      <Text fz="xs" c="dimmed" mb={4}>
        {words.putAside(format.integer(quarantined))}
      </Text>
      <DataTable
        name={words.rules}
        columns={columns}
        rows={rules}
        rowId={row => `${row.deployment} ${row.rule}`}
      />
    </Sheet>
  )
}
