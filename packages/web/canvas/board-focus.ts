import type { Block } from '@leinwand/method'

/**
 * Gives the focus to a note that may not stand at its place yet: React draws it after the act. It is asked for once
 * more with the next frame, because a dialog that closes gives the focus away as the last thing it does.
 */
export const boardFocus = () => {
  let root: HTMLElement | null = null
  const find = (selector: string): HTMLElement | null => root?.querySelector<HTMLElement>(selector) ?? null
  const later = (selector: string): void => {
    requestAnimationFrame(() => {
      const found = find(selector)
      found?.focus({ preventScroll: true })
      found?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    })
  }
  return {
    in: (element: HTMLElement | null): void => {
      root = element
    },
    root: () => root,
    element: (note: string): HTMLElement | null => find(`[data-note="${CSS.escape(note)}"]`),
    note: (note: string): void => later(`[data-note="${CSS.escape(note)}"] [data-text]`),
    add: (block: Block): void => later(`[data-block="${block}"] [data-add]`),
    block: (block: Block): void => find(`[data-block="${block}"]`)?.scrollIntoView({ block: 'start' }),
  }
}
