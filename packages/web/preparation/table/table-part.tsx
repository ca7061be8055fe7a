import type { Preview } from '@leinwand/contract'
import { ActionIcon, Autocomplete, Group, SegmentedControl, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Behind } from '../../charts/behind.tsx'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import styles from '../preparation.module.css'
import { PAGE_ROWS } from '../use-preview.ts'
import { preparationWords } from '../words.ts'
import { BarsTable } from './bars-table.tsx'
import type { ColumnTools } from './column-head.tsx'
import { difference, plainTable, type Shown } from './difference.ts'
import { PreviewGrid } from './preview-grid.tsx'

const VIEWS = ['difference', 'before', 'after'] as const
type View = (typeof VIEWS)[number]

type Props = {
  preview: Preview
  busy: boolean
  offset: number
  setOffset: (offset: number) => void
  tools: ColumnTools
}

/** The tables that a view shows, one or two; whose rows are other rows behind the step, its sides stand under each other. */
const shownIn = (preview: Preview, view: View, offset: number): readonly { side: View; shown: Shown }[] => {
  const { before, after, aligned, step } = preview
  if (step === 0 || after === null) return [{ side: 'before', shown: plainTable(before, 'before') }]
  if (view === 'before') return [{ side: 'before', shown: plainTable(before, 'before') }]
  if (view === 'after') return [{ side: 'after', shown: plainTable(after, 'after') }]
  if (aligned) return [{ side: 'difference', shown: difference(before, after, offset) }]
  return [
    { side: 'before', shown: plainTable(before, 'before') },
    { side: 'after', shown: plainTable(after, 'after') },
  ]
}

const Pager = ({ total, offset, setOffset }: { total: number } & Pick<Props, 'offset' | 'setOffset'>) => {
  const words = useWords(preparationWords)
  const format = useFormat()
  const to = Math.min(total, offset + PAGE_ROWS)
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        size={26}
        variant="default"
        aria-label={words.previous}
        disabled={offset === 0}
        onClick={() => setOffset(Math.max(0, offset - PAGE_ROWS))}
      >
        <IconChevronLeft size={14} aria-hidden />
      </ActionIcon>
      <Text fz="xs" c="dimmed" className="tabular">
        {words.page(format.integer(Math.min(offset + 1, total)), format.integer(to), format.integer(total))}
      </Text>
      <ActionIcon
        size={26}
        variant="default"
        aria-label={words.next}
        disabled={to >= total}
        onClick={() => setOffset(offset + PAGE_ROWS)}
      >
        <IconChevronRight size={14} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

/** The sample before and behind the chosen step. */
export const TablePart = ({ preview, busy, offset, setOffset, tools }: Props) => {
  const words = useWords(preparationWords)
  const format = useFormat()
  const [view, setView] = useState<View>('difference')
  const [sought, setSought] = useState('')
  const tables = useMemo(() => shownIn(preview, view, offset), [preview, view, offset])
  const { sample } = preview
  const columns = (preview.after ?? preview.before).columns
  const touched = columns.find(({ added, changed }) => added || changed)?.name ?? null
  const found = columns.some(({ name }) => name === sought) ? sought : touched
  const total = Math.max(...tables.map(({ shown }) => shown.total))
  return (
    <section className={styles.tables} aria-label={words.view}>
      <div className={styles.tableBar}>
        <SegmentedControl
          size="xs"
          aria-label={words.view}
          disabled={preview.step === 0 || preview.after === null}
          value={view}
          data={VIEWS.map(each => ({ value: each, label: words.views[each] }))}
          onChange={next => setView(VIEWS.find(each => each === next) ?? 'difference')}
        />
        <Text fz="xs" c="dimmed">
          {sample.rows < sample.of
            ? words.sample(format.integer(sample.rows), format.integer(sample.of))
            : words.whole(format.integer(sample.of))}
          {' · '}
          {words.columnsCount(format.integer(columns.length), columns.length)}
        </Text>
        <Group gap="xs" ml="auto">
          {columns.length > 6 ? (
            <Autocomplete
              size="xs"
              w={150}
              aria-label={words.findColumn}
              placeholder={words.findColumn}
              data={columns.map(({ name }) => name)}
              limit={30}
              value={sought}
              onChange={setSought}
            />
          ) : null}
          <Pager total={total} offset={offset} setOffset={setOffset} />
        </Group>
      </div>
      {preview.after === null && preview.step > 0 ? (
        <Text fz="xs" c="var(--warn)">
          {words.beforeFailure}
        </Text>
      ) : null}
      {tables.map(({ side, shown }) => (
        <div key={side}>
          {tables.length > 1 ? (
            <Text fz="xs" c="dimmed" mt={4}>
              {words.views[side]}
            </Text>
          ) : null}
          <PreviewGrid
            name={words.tableOf(words.views[side])}
            shown={shown}
            tools={tables.length > 1 && side === 'before' ? null : tools}
            busy={busy}
            find={found}
          />
          <Behind of={words.spreads}>
            <BarsTable columns={shown.columns.map(({ column }) => column)} start={found} />
          </Behind>
        </div>
      ))}
    </section>
  )
}
