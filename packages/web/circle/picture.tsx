import type { CircleElement } from '@leinwand/contract'
import { CYCLE_ELEMENTS } from '@leinwand/method'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { glossary } from '../language/glossary.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { ARROWS, BOXES, CENTRE, RING, VIEW } from './geometry.ts'
import styles from './picture.module.css'
import { circleWords } from './words.ts'

const LINE = 17

/** The circle as picture and as the way through the project: each element is a link and shows its state. */
export const CirclePicture = ({ project, circle }: { project: string; circle: readonly CircleElement[] }) => {
  const words = useWords(circleWords)
  const { elements, states } = useWords(glossary)
  const language = useLanguage()
  const arrow = useId()
  const end = `url(#${arrow})`
  return (
    <nav aria-label={words.picture} className={styles.picture}>
      <svg viewBox={`0 0 ${VIEW.width} ${VIEW.height}`} aria-hidden="false">
        <title>{words.picture}</title>
        <defs>
          <marker
            id={arrow}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M0 0L8 4L0 8z" className={styles.head} />
          </marker>
        </defs>
        <ellipse {...RING} className={styles.ring} />
        {ARROWS.map(({ path, both }) => (
          <path
            key={path}
            d={path}
            className={styles.arrow}
            markerEnd={end}
            {...(both ? { markerStart: end } : {})}
          />
        ))}
        <text x={CENTRE.x} y={CENTRE.y} className={styles.centre}>
          {words.data}
        </text>
        {CYCLE_ELEMENTS.map(element => {
          const box = BOXES[element]
          const state = circle.find(each => each.element === element)?.state ?? 'open'
          const lines = box[language]
          const top = box.y + box.height / 2 - ((lines.length - 1) * LINE) / 2 + 5
          return (
            <Link
              key={element}
              to="/projects/$project/circle/$element"
              params={{ project, element }}
              aria-label={`${elements[element]}: ${states[state]}`}
              className={styles.element}
              data-state={state}
            >
              <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={4} />
              {lines.map((line, place) => (
                <text key={line} x={box.x + box.width / 2} y={top + place * LINE}>
                  {`${line} `}
                </text>
              ))}
            </Link>
          )
        })}
      </svg>
    </nav>
  )
}
