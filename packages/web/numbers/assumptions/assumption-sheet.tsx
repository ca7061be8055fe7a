import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useWords } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import { usePlanEditor } from '../plan/plan-editor.ts'
import { planWords } from '../plan/plan-words.ts'
import { AssumptionTable } from './assumption-table.tsx'
import { assumptionWords } from './words.ts'

export const AssumptionSheet = () => {
  const words = useWords(assumptionWords)
  const { sections } = useWords(planWords)
  const { makeAssumption } = usePlanEditor()
  return (
    <Sheet
      title={sections.assumptions}
      aside={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => makeAssumption(null)}
        >
          {words.add}
        </Button>
      }
    >
      <AssumptionTable />
    </Sheet>
  )
}
