import { Stack } from '@mantine/core'
import { SimulationPart } from './simulation-part.tsx'
import { TornadoSheet } from './tornado-sheet.tsx'

/** The default export is what `lazy` asks for; with it comes ECharts. */
const UncertaintyPart = () => (
  <Stack gap="lg">
    <TornadoSheet />
    <SimulationPart />
  </Stack>
)

export default UncertaintyPart
