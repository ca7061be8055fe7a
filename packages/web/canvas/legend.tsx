import { type CanvasState, COLOURS, Offering } from '@leinwand/method'
import { Popover, Text, UnstyledButton } from '@mantine/core'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { useBoard } from './board-context.ts'
import { boardWords } from './board-words.ts'
import styles from './canvas.module.css'
import { DraftField } from './draft-field.tsx'
import { canvasWords } from './words.ts'

const NAMED = COLOURS.filter(colour => colour !== 'none')

const Meanings = ({ canvas }: { canvas: CanvasState }) => {
  const words = useWords(boardWords)
  const { actions } = useBoard()
  return (
    <Popover position="top-start" width={320} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles.meanings}>{words.meanings}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.meanings}>
        <Text fz="xs" c="dimmed" mb="xs">
          {words.meaningsHint}
        </Text>
        {NAMED.map(colour => (
          <div key={colour} className={styles.meaning}>
            <i data-colour={colour} aria-hidden />
            <DraftField
              label={words.colours[colour]}
              value={canvas.legend[colour] ?? ''}
              maxLength={80}
              save={meaning => actions.act({ kind: 'legend-set', colour, meaning })}
            />
          </div>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}

/** What stripes, marks and colours mean; the colours have the meaning that people on this canvas gave them. */
export const Legend = ({ canvas, readOnly }: { canvas: CanvasState; readOnly: boolean }) => {
  const words = useWords(canvasWords)
  const { colours } = useWords(boardWords)
  const { offerings } = useWords(glossary)
  const used = new Set(Object.values(canvas.notes).map(({ colour }) => colour))
  return (
    <div className={styles.legend}>
      <ul aria-label={words.legend}>
        {Offering.options.map(offering => (
          <li key={offering}>
            <i data-offering={offering} aria-hidden />
            {offerings[offering]}
          </li>
        ))}
        <li>
          <span className={styles.dot} aria-hidden />
          {words.running}
        </li>
        {NAMED.filter(colour => canvas.legend[colour] || used.has(colour)).map(colour => (
          <li key={colour}>
            <i data-colour={colour} aria-hidden />
            {canvas.legend[colour] ?? colours[colour]}
          </li>
        ))}
      </ul>
      {readOnly ? null : <Meanings canvas={canvas} />}
    </div>
  )
}
