import { NativeSelect } from '@mantine/core'
import { useWords } from '../../language/language.ts'
import { fieldId, usePlanEditor, useSetAt } from './plan-editor.ts'
import { valueAt, withValueAt } from './plan-path.ts'
import { planWords } from './plan-words.ts'

type Option = { value: string; label: string }
type Props = { path: string; label: string; hint?: string | undefined; options: readonly Option[] }

const Choice = ({ path, label, hint, options, choose }: Props & { choose: (value: string) => void }) => {
  const { plan } = usePlanEditor()
  return (
    <NativeSelect
      id={fieldId(path)}
      size="xs"
      label={label}
      {...(hint ? { description: hint } : {})}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={String(valueAt(plan, path) ?? '')}
      data={[...options]}
      onChange={event => choose(event.currentTarget.value)}
    />
  )
}

export const ChoiceField = (props: Props) => <Choice {...props} choose={useSetAt(props.path).set} />

/** At which level a cost stands. One of an offer names it, one of the area or the firm none: both change in one step. */
export const LevelField = ({ of, options, ...props }: Props & { of: string }) => {
  const { plan, store } = usePlanEditor()
  const first = plan.offers[0]?.id
  const choose = (level: string) => {
    const { offer: _, ...item } = valueAt(plan, of) as Record<string, unknown>
    store.change(withValueAt(plan, of, { ...item, level, ...(level === 'offer' ? { offer: first } : {}) }))
  }
  const possible = options.filter(({ value }) => value !== 'offer' || first !== undefined)
  return <Choice {...props} options={possible} choose={choose} />
}

export const OfferField = ({ of, path, label }: { of: string; path: string; label: string }) => {
  const words = useWords(planWords)
  const { plan } = usePlanEditor()
  if (valueAt(plan, `${of}.level`) !== 'offer') return null
  const none = valueAt(plan, path) === undefined ? [{ value: '', label: words.choose }] : []
  const options = [...none, ...plan.offers.map(each => ({ value: each.id, label: each.name }))]
  return <ChoiceField path={path} label={label} options={options} />
}
