import { followPointer } from '../../canvas/gesture.ts'

type Places = {
  /** The step would come to stand there, counted without it; `null` once it is let go. */
  over: (to: number | null) => void
  drop: (to: number) => void
}

/** Where among the others a step would come to stand that is held at this height. */
const placeAt = (list: HTMLElement, held: HTMLElement, y: number): number =>
  [...list.children]
    .filter(each => each !== held && each.matches('[data-step]'))
    .filter(each => {
      const { top, height } = each.getBoundingClientRect()
      return y > top + height / 2
    }).length

/** Drags a step of the list; nothing is moved before it is let go. */
export const dragStep = (press: PointerEvent, held: HTMLElement, { over, drop }: Places): void => {
  const list = held.parentElement
  if (!list) return
  const { top } = held.getBoundingClientRect()
  const grip = press.clientY - top
  let last = -1
  followPointer(press, {
    begin: () => held.setAttribute('data-held', ''),
    frame: (_, y) => {
      held.style.transform = ''
      const to = placeAt(list, held, y)
      held.style.transform = `translateY(${y - grip - held.getBoundingClientRect().top}px)`
      if (to !== last) over(to)
      last = to
    },
    drop: (_, y) => drop(placeAt(list, held, y)),
    end: () => {
      held.removeAttribute('data-held')
      held.style.transform = ''
      over(null)
    },
  })
}
