import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useWords } from '../../language/language.ts'
import styles from './figures.module.css'
import { useFigures } from './figures-context.ts'
import { figureWords } from './words.ts'

type Props = {
  /** Its name in the model, such as `npv` or `margins.total.db1`. */
  id: string
  label: string
  value: string
}

/** A figure that opens its formula, marked where an assumption that it rests on no longer holds. */
export const Figure = ({ id, label, value }: Props) => {
  const words = useWords(figureWords)
  const { finance, showFormula } = useFigures()
  const rests = finance.restsOn.find(({ figure }) => figure === id)
  const mark = rests?.refuted.length
    ? words.restsOnRefuted
    : rests?.expired.length
      ? words.restsOnExpired
      : null
  return (
    <UnstyledButton
      className={styles.figure ?? ''}
      aria-label={[words.openFormula(label, value), mark].filter(Boolean).join(', ')}
      title={mark ?? undefined}
      onClick={() => showFormula(id)}
    >
      {value}
      {mark ? <IconAlertTriangle size={14} stroke={1.8} aria-hidden /> : null}
    </UnstyledButton>
  )
}
