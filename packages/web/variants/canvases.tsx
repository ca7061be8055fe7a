import type { NoteDifference } from '@leinwand/method'
import { type Mark, MarkLegend, StillBoard } from '../history/still-board.tsx'
import { useWords } from '../language/language.ts'
import { Sheet } from '../shell/sheet.tsx'
import { VerdictPill } from '../shell/verdict-pill.tsx'
import styles from './comparison.module.css'
import { comparisonWords } from './comparison-words.ts'
import type { Side } from './side.ts'
import { useVariants } from './use-variants.ts'

type Props = {
  project: string
  left: Side
  right: Side
  names: { readonly left: string; readonly right: string }
  differences: readonly NoteDifference[]
  picked: string | undefined
  onPick: (note: string) => void
}

/** Both canvases with the differences marked where they are. */
export const Canvases = ({ project, left, right, names, differences, picked, onPick }: Props) => {
  const words = useWords(comparisonWords)
  const marks = new Map<string, Mark>(differences.map(({ id, kind }) => [id, kind]))
  const { variants } = useVariants(project)
  // The verdict is of today; an earlier moment has none here.
  const verdictOf = ({ variant, at }: Side) =>
    at === undefined ? variants.find(({ id }) => id === variant)?.verdict : undefined
  const picture = (name: string, side: Side, verdict = verdictOf(side)) => (
    <div>
      <div className={styles.pictureName}>
        <span>{name}</span>
        {verdict ? <VerdictPill kind={verdict} /> : null}
      </div>
      {side.shown ? (
        <StillBoard
          label={words.pictureOf(name)}
          canvas={side.shown}
          marks={marks}
          picked={picked}
          onPick={onPick}
        />
      ) : null}
    </div>
  )
  return (
    <Sheet title={words.canvases} aside={<MarkLegend />} plain>
      <div className={styles.pictures}>
        {picture(names.left, left)}
        {picture(names.right, right)}
      </div>
    </Sheet>
  )
}
