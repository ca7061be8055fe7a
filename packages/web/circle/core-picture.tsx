import { CYCLE_ELEMENTS, type CycleElement } from '@leinwand/method'
import { Popover, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import styles from './core-picture.module.css'
import { ARROWS, BOXES, RING, VIEW } from './geometry.ts'
import { circleWords } from './words.ts'

/** The circle so small that only its shape is read: the applied elements are filled. */
const Small = ({ applied }: { applied: ReadonlySet<CycleElement> }) => (
  <svg viewBox={`0 0 ${VIEW.width} ${VIEW.height}`} className={styles.small} aria-hidden="true">
    <ellipse {...RING} />
    {CYCLE_ELEMENTS.map(element => {
      const { x, y, width, height } = BOXES[element]
      return (
        <rect
          key={element}
          x={x + width / 2 - 48}
          y={y + height / 2 - 34}
          width={96}
          height={68}
          rx={14}
          data-applied={applied.has(element)}
        />
      )
    })}
  </svg>
)

/** The circle as the method draws it, with its arrows and without texts. */
const Medium = ({ applied }: { applied: ReadonlySet<CycleElement> }) => (
  <svg viewBox={`0 0 ${VIEW.width} ${VIEW.height}`} className={styles.medium} aria-hidden="true">
    <ellipse {...RING} />
    {ARROWS.map(({ path }) => (
      <path key={path} d={path} />
    ))}
    {CYCLE_ELEMENTS.map(element => {
      const { x, y, width, height } = BOXES[element]
      return <rect key={element} {...{ x, y, width, height }} rx={6} data-applied={applied.has(element)} />
    })}
  </svg>
)

type Props = {
  /** Without a project (a guest's canvas) there are no steps to go to. */
  project: string | undefined
  block: string
  /** The cycle elements of the block's notes, as often as they are applied. */
  applied: readonly CycleElement[]
}

/** On an internal core block: which elements of the circle are applied there, as a small circle that opens the steps. */
export const CorePicture = ({ project, block, applied }: Props) => {
  const words = useWords(circleWords)
  const { elements } = useWords(glossary)
  const set = new Set(applied)
  const times = (element: CycleElement) => applied.filter(each => each === element).length
  return (
    <Popover position="bottom-end" width={300} shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <UnstyledButton className={styles.button} aria-label={words.applied(block, set.size)}>
          <Small applied={set} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.applied(block, set.size)}>
        <Medium applied={set} />
        <ul className={styles.list}>
          {CYCLE_ELEMENTS.map(element => (
            <li key={element} data-applied={set.has(element)}>
              {project ? (
                <Link to="/projects/$project/circle/$element" params={{ project, element }}>
                  {elements[element]}
                </Link>
              ) : (
                elements[element]
              )}
              <span>{set.has(element) ? words.onNotes(times(element)) : words.notApplied}</span>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
