import { type CanvasState, COLOURS, type Colour } from '@leinwand/method'
import { Radio, Text } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { boardWords } from './board-words.ts'
import styles from './note-drawer.module.css'

type Props = { label: string; value: Colour; legend: CanvasState['legend']; choose: (colour: Colour) => void }

/** The colours with what they mean on this canvas. */
export const ColourChoice = ({ label, value, legend, choose }: Props) => {
  const { colours } = useWords(boardWords)
  const name = (colour: Colour) =>
    legend[colour] ? `${colours[colour]}: ${legend[colour]}` : colours[colour]
  return (
    <Radio.Group
      label={label}
      value={value}
      onChange={chosen => choose(COLOURS.find(each => each === chosen) ?? 'none')}
    >
      <div className={styles.swatches}>
        {COLOURS.map(colour => (
          <Radio.Card
            key={colour}
            value={colour}
            className={styles.swatch ?? ''}
            data-colour={colour}
            aria-label={name(colour)}
            title={name(colour)}
          />
        ))}
      </div>
      <Text fz="xs" c="dimmed" mt={4}>
        {name(value)}
      </Text>
    </Radio.Group>
  )
}
