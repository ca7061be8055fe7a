import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import { useWords } from '../language/language.ts'
import { useBoard, useUi } from './board-context.ts'
import { boardWords } from './board-words.ts'
import { nextHit } from './search.ts'
import styles from './toolbar.module.css'

/** Dims what does not match; Enter walks from hit to hit, Escape ends on the hit that was shown. */
export const SearchField = () => {
  const words = useWords(boardWords)
  const { store, actions } = useBoard()
  const query = useUi(ui => ui.query)
  const hits = useUi(ui => ui.hits)
  const hit = useUi(ui => ui.hit)
  const field = useRef<HTMLInputElement>(null)
  const hint = useId()
  useEffect(() => field.current?.focus(), [])
  const all = hits === null ? [] : [...hits]
  const walk = (back: boolean) => {
    const next = nextHit(all, hit, back)
    if (next === null) return
    store.set({ hit: next })
    actions.focus.element(next)?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }
  const end = () => {
    store.set({ searching: false, query: '', hits: null, hit: null })
    if (hit !== null) {
      actions.selectOnly(hit)
      actions.focus.note(hit)
    }
  }
  return (
    <search className={styles.search}>
      <input
        ref={field}
        type="text"
        aria-label={words.searchLabel}
        aria-describedby={hint}
        placeholder={words.searchHint}
        value={query}
        onChange={event => store.set({ query: event.currentTarget.value })}
        onKeyDown={event => {
          if (event.key === 'Enter') walk(event.shiftKey)
          else if (event.key === 'Escape') end()
          else return
          event.preventDefault()
        }}
      />
      <span id={hint} role="status" className={styles.count}>
        {hits === null ? '' : words.found(hit === null ? 0 : all.indexOf(hit) + 1, all.length)}
      </span>
      <ActionIcon
        size={26}
        variant="subtle"
        color="gray"
        aria-label={words.searchBack}
        onClick={() => walk(true)}
      >
        <IconChevronUp size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size={26}
        variant="subtle"
        color="gray"
        aria-label={words.searchNext}
        onClick={() => walk(false)}
      >
        <IconChevronDown size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon size={26} variant="subtle" color="gray" aria-label={words.searchEnd} onClick={end}>
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </search>
  )
}
