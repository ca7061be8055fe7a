import type { TableColumn } from '@leinwand/recipe'
import { useWords } from '../../language/language.ts'
import { typeWords } from '../type-words.ts'
import type { Completing, Completion } from './completion.ts'
import styles from './expression.module.css'
import { useFunctionHelp } from './function-help.ts'

type Props = {
  id: string
  completing: Completing | null
  active: number
  columns: readonly TableColumn[]
  onPick: (offer: Completion) => void
}

/** What may be put in at the caret; the keys stay with the field. */
export const ExpressionOffers = ({ id, completing, active, columns, onPick }: Props) => {
  const { types } = useWords(typeWords)
  const help = useFunctionHelp()
  const told = ({ kind, name }: Completion): string => {
    if (kind === 'function') return help(name)
    const column = columns.find(each => each.name === name)
    return column ? [types[column.type], column.unit].filter(Boolean).join(', ') : ''
  }
  return (
    <div id={id} role="listbox" className={styles.offers} hidden={completing === null} tabIndex={-1}>
      {completing?.offers.map((offer, place) => (
        <div
          key={`${offer.kind}-${offer.name}`}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === active}
          data-kind={offer.kind}
          // Not at the click: the field would lose the focus before, and with it the list.
          onPointerDown={event => {
            event.preventDefault()
            onPick(offer)
          }}
        >
          <span>{offer.kind === 'function' ? `${offer.name}()` : offer.name}</span>
          <small>{told(offer)}</small>
        </div>
      ))}
    </div>
  )
}
