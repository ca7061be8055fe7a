import type { LiveStatus } from '@leinwand/contract'
import { Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { rulesWords } from '../rules/words.ts'
import { Sheet } from '../shell/sheet.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { BrokenReadings } from './broken-readings.tsx'
import { liveWords } from './words.ts'

type Rule = LiveStatus['deployments'][number]['rules'][number] & { deployment: string }
type Props = { project: string; deployments: LiveStatus['deployments'] }

const keyOf = ({ deployment, rule }: Pick<Rule, 'deployment' | 'rule'>) => `${deployment} ${rule}`

/** The rules of quality at work, and the readings that broke each; nothing where no recipe has any. */
export const RuleTable = ({ project, deployments }: Props) => {
  const words = useWords(liveWords)
  const { actions } = useWords(rulesWords)
  const format = useFormat()
  const [shown, setShown] = useState<string | null>(null)
  const rules = deployments.flatMap(({ id, rules }) => rules.map(rule => ({ ...rule, deployment: id })))
  if (rules.length === 0) return null
  const opened = rules.find(rule => keyOf(rule) === shown && rule.breaches > 0)
  const columns: Column<Rule>[] = [
    { id: 'rule', label: words.rule, value: row => row.rule },
    { id: 'column', label: words.column, value: row => row.column ?? '' },
    { id: 'deployment', label: words.deployment, value: row => row.deployment },
    { id: 'action', label: words.action, value: row => actions[row.action] },
    {
      id: 'breaches',
      label: words.breaches,
      number: true,
      value: row => row.breaches,
      show: row =>
        row.breaches === 0 ? (
          format.integer(0)
        ) : (
          <UnstyledButton
            fz="inherit"
            c="var(--accent)"
            aria-label={words.showBroken(row.rule)}
            aria-expanded={row === opened}
            onClick={() => setShown(row === opened ? null : keyOf(row))}
          >
            {format.integer(row.breaches)}
          </UnstyledButton>
        ),
    },
  ]
  const quarantined = deployments.reduce((sum, each) => sum + each.quarantined, 0)
  return (
    <Sheet title={words.rules}>
      <Text fz="xs" c="dimmed" mb={4}>
        {words.putAside(format.integer(quarantined))}
      </Text>
      <DataTable name={words.rules} columns={columns} rows={rules} rowId={keyOf} />
      {opened ? (
        <BrokenReadings
          key={keyOf(opened)}
          project={project}
          deployment={opened.deployment}
          rule={opened.rule}
          column={opened.column}
        />
      ) : null}
    </Sheet>
  )
}
