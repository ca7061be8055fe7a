import { BLOCKS, Block } from '@leinwand/method'
import { NativeSelect } from '@mantine/core'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { useBoard } from './board-context.ts'
import { boardWords } from './board-words.ts'
import styles from './toolbar.module.css'

/** On a phone the board is one column; this leads to a block without scrolling past all others. */
export const BlockPicker = () => {
  const words = useWords(boardWords)
  const { blocks } = useWords(glossary)
  const { actions } = useBoard()
  return (
    <NativeSelect
      className={styles.picker ?? ''}
      aria-label={words.toBlock}
      value=""
      data={[
        { value: '', label: words.toBlock },
        ...BLOCKS.map(block => ({ value: block, label: blocks[block] })),
      ]}
      onChange={event => {
        const block = Block.safeParse(event.currentTarget.value)
        if (block.success) actions.focus.block(block.data)
      }}
    />
  )
}
