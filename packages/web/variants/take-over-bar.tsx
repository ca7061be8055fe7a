import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import styles from './comparison.module.css'
import { comparisonWords } from './comparison-words.ts'

/** One direction: into which side, by its name, and whether that side is a moment of the past, which takes nothing. */
type Way = { readonly name: string; readonly past: boolean; readonly take: () => void }
type Props = { count: number; waiting: boolean; left: Way; right: Way }

/** How many of the differences are chosen, and where to they are taken over. */
export const TakeOverBar = ({ count, waiting, left, right }: Props) => {
  const words = useWords(comparisonWords)
  const format = useFormat()
  const way = ({ past, take }: Way) => ({
    size: 'xs',
    variant: 'default',
    disabled: count === 0 || waiting || past,
    title: past ? words.pastSide : undefined,
    onClick: take,
  })
  return (
    <div className={styles.take} data-chosen={count > 0}>
      <span role="status">{words.chosen(format.integer(count))}</span>
      <Button {...way(left)} leftSection={<IconArrowLeft size={15} aria-hidden />}>
        {words.toLeft(left.name)}
      </Button>
      <Button {...way(right)} rightSection={<IconArrowRight size={15} aria-hidden />}>
        {words.toRight(right.name)}
      </Button>
    </div>
  )
}
