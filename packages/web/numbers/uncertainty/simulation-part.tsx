import { Button, Group, NativeSelect, Progress, Stack, Text } from '@mantine/core'
import { IconDice3 } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { Notice } from '../../shell/notice.tsx'
import { Sheet } from '../../shell/sheet.tsx'
import { useFigures } from '../figures/figures-context.ts'
import { TypedNumber } from '../plan/typed-number.tsx'
import { SimulationCharts } from './simulation-charts.tsx'
import { SimulationFigures } from './simulation-figures.tsx'
import { useMonteCarlo } from './use-monte-carlo.ts'
import { uncertaintyWords } from './words.ts'

const RUNS = [1_000, 10_000, 100_000] as const
const SEED = { unit: 'number', whole: true, min: 0, max: 1_000_000 } as const

/** Monte Carlo: drawn in a worker, with the seed in sight, so that anybody can draw the same figures again. */
export const SimulationPart = () => {
  const words = useWords(uncertaintyWords)
  const format = useFormat()
  const { plan } = useFigures()
  const [runs, setRuns] = useState(10_000)
  const [seed, setSeed] = useState(1)
  const simulation = useMonteCarlo(plan, runs, seed)
  const computing = simulation.state === 'computing'
  const result =
    simulation.state === 'done'
      ? simulation.result
      : simulation.state === 'computing'
        ? simulation.before
        : null
  return (
    <Stack gap="lg">
      <Sheet title={words.monteCarlo}>
        <Text c="dimmed" fz="sm" mb="sm" maw="76ch">
          {words.monteCarloLead}
        </Text>
        <Group align="flex-start" mb="md" gap="md">
          <NativeSelect
            size="xs"
            label={words.runs}
            value={String(runs)}
            data={RUNS.map(count => ({ value: String(count), label: format.integer(count) }))}
            onChange={event => setRuns(Number(event.currentTarget.value))}
          />
          <TypedNumber
            label={words.seed}
            width={120}
            hint={words.seedHint}
            field={SEED}
            value={seed}
            onChange={value => setSeed(value ?? 1)}
          />
          <Button
            mt={22}
            size="xs"
            variant="default"
            leftSection={<IconDice3 size={15} aria-hidden />}
            onClick={() => setSeed(before => (before + 1) % (SEED.max + 1))}
          >
            {words.again}
          </Button>
        </Group>
        {computing ? (
          <div role="status" aria-busy="true">
            <Text fz="sm" c="dimmed">
              {words.computing}
            </Text>
            <Progress value={100} animated size="xs" aria-label={words.computing} />
          </div>
        ) : null}
        {simulation.state === 'failed' ? <Notice kind="bad">{words.failed}</Notice> : null}
        {result ? <SimulationFigures result={result} /> : null}
      </Sheet>
      {result ? <SimulationCharts result={result} /> : null}
    </Stack>
  )
}
