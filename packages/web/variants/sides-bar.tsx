import { ActionIcon, Button } from '@mantine/core'
import { IconArrowsExchange, IconX } from '@tabler/icons-react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import styles from './comparison.module.css'
import { comparisonWords } from './comparison-words.ts'
import type { Side } from './side.ts'
import { VariantSelect } from './variant-select.tsx'

type Search = { left?: string; leftAt?: number; right?: string; rightAt?: number }

const searchOf = (left: Pick<Side, 'variant' | 'at'>, right: Pick<Side, 'variant' | 'at'>): Search => ({
  left: left.variant,
  ...(left.at === undefined ? {} : { leftAt: left.at }),
  right: right.variant,
  ...(right.at === undefined ? {} : { rightAt: right.at }),
})

/** The moment of a side, where it is an earlier one, and the way back to today. */
const MomentChip = ({ side, onNow }: { side: Side; onNow: () => void }) => {
  const words = useWords(comparisonWords)
  const format = useFormat()
  if (side.at === undefined) return null
  const event = side.events?.findLast(({ seq }) => seq <= (side.at ?? 0))
  const said = words.momentOf(format.integer(side.at), event ? format.dateTime(event.at) : '–')
  return (
    <Button
      size="compact-xs"
      variant="light"
      rightSection={<IconX size={12} aria-hidden />}
      aria-label={`${said}: ${words.toNow}`}
      title={words.toNow}
      onClick={onNow}
    >
      {said}
    </Button>
  )
}

type Props = { project: string; left: Side; right: Side; onSides: (search: Search) => void }

/** What stands on either side. */
export const SidesBar = ({ project, left, right, onSides }: Props) => {
  const words = useWords(comparisonWords)
  return (
    <div className={styles.sides}>
      <div className={styles.side}>
        <VariantSelect
          project={project}
          label={words.left}
          value={left.variant}
          onChange={variant => onSides(searchOf({ variant, at: undefined }, right))}
        />
        <MomentChip
          side={left}
          onNow={() => onSides(searchOf({ variant: left.variant, at: undefined }, right))}
        />
      </div>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={words.swap}
        title={words.swap}
        onClick={() => onSides(searchOf(right, left))}
      >
        <IconArrowsExchange size={16} aria-hidden />
      </ActionIcon>
      <div className={styles.side}>
        <VariantSelect
          project={project}
          label={words.right}
          value={right.variant}
          onChange={variant => onSides(searchOf(left, { variant, at: undefined }))}
        />
        <MomentChip
          side={right}
          onNow={() => onSides(searchOf(left, { variant: right.variant, at: undefined }))}
        />
      </div>
    </div>
  )
}
