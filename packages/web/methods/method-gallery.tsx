import type { StoredProject } from '@leinwand/contract'
import { type AdvisedMethod, METHOD_KINDS } from '@leinwand/method'
import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import { MethodItem } from './method-item.tsx'
import type { MethodSearch } from './method-search.ts'
import styles from './methods.module.css'
import { useLearner } from './use-learner.ts'
import { methodWords } from './words.ts'

type Props = { project: StoredProject; advised: readonly AdvisedMethod[]; search: MethodSearch }

/** Methods to choose from: those that fit, or all of them, of one kind or of each. What is chosen stands in the address. */
export const MethodGallery = ({ project, advised, search }: Props) => {
  const words = useWords(methodWords)
  const navigate = useNavigate({ from: '/projects/$project/methods' })
  const change = useLearner(project)
  const { all = false, kind, explain = false } = search
  const turn = (next: MethodSearch) =>
    void navigate({ search: { ...search, ...next }, replace: true, resetScroll: false })
  const shown = advised
    .filter(({ judgement }) => all || judgement.fit === 'fits')
    .filter(({ card }) => kind === undefined || card.kind === kind)
  return (
    <>
      <div className={styles.bar}>
        <SegmentedControl
          aria-label={words.show}
          value={all ? 'all' : 'fits'}
          data={[
            { value: 'fits', label: words.filters.fits },
            { value: 'all', label: words.filters.all },
          ]}
          onChange={value => turn({ all: value === 'all' || undefined })}
        />
        <NativeSelect
          label={words.kind}
          value={kind ?? ''}
          data={[
            { value: '', label: words.anyKind },
            ...METHOD_KINDS.map(value => ({ value, label: words.kinds[value] })),
          ]}
          onChange={event => turn({ kind: METHOD_KINDS.find(each => each === event.currentTarget.value) })}
        />
        <Checkbox
          label={words.explained}
          checked={explain}
          onChange={event => turn({ explain: event.currentTarget.checked || undefined })}
        />
      </div>
      <p className={styles.hint} aria-live="polite">
        {shown.length === 0 ? words.none : `${words.count(shown.length)}. ${words.invented}`}
      </p>
      <ul className={styles.gallery}>
        {shown.map(each => (
          <MethodItem key={each.card.id} project={project} advised={each} change={change} />
        ))}
      </ul>
    </>
  )
}
