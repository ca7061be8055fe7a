import { type RefObject, useEffect, useState } from 'react'

const AHEAD = 8

/** Which of many equally high rows of what scrolls are to be drawn; a thousand columns then cost as much as twenty. */
export const useWindow = (scroll: RefObject<HTMLElement | null>, rowHeight: number, count: number) => {
  const [place, setPlace] = useState({ top: 0, height: 600 })
  useEffect(() => {
    const { current } = scroll
    if (!current) return
    const look = () => setPlace({ top: current.scrollTop, height: current.clientHeight })
    look()
    current.addEventListener('scroll', look, { passive: true })
    return () => current.removeEventListener('scroll', look)
  }, [scroll])
  const from = Math.max(0, Math.min(count, Math.floor(place.top / rowHeight)) - AHEAD)
  const to = Math.min(count, Math.ceil((place.top + place.height) / rowHeight) + AHEAD)
  return { from, to: Math.max(from, to), above: from * rowHeight, below: Math.max(0, count - to) * rowHeight }
}
