import type { RecipeChange, RecipeHistory } from '@leinwand/contract'
import { Button, Text } from '@mantine/core'
import { IconGitBranch } from '@tabler/icons-react'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { useStepName } from '../steps/step-name.ts'
import styles from './recipe-history.module.css'
import { branched } from './tree.ts'
import { recipeHistoryWords } from './words.ts'

type Props = { history: RecipeHistory; busy: boolean; go: (id: number) => void }

const useChangeText = () => {
  const words = useWords(recipeHistoryWords)
  const stepName = useStepName()
  return ({ code, params }: RecipeChange): string => {
    const text = (key: string) => String(params[key] ?? '')
    return words.codes[code]({
      name: stepName(text('step')),
      at: text('at'),
      to: text('to'),
      count: text('count'),
      by: text('by'),
      settings: text('settings')
        .split(', ')
        .map(each => words.settings[each] ?? each)
        .join(', '),
    })
  }
}

/** The states of the recipe as a tree, newest first, and the way back to any of them. */
export const RecipeHistoryList = ({ history, busy, go }: Props) => {
  const words = useWords(recipeHistoryWords)
  const format = useFormat()
  const changeText = useChangeText()
  return (
    <>
      <Text fz="sm" c="dimmed" mb="sm">
        {words.about}
      </Text>
      <ol className={styles.states}>
        {branched(history.nodes).map(({ node, depth, branches }) => (
          <li
            key={node.id}
            style={{ marginLeft: Math.min(depth, 6) * 18 }}
            aria-current={node.current ? 'step' : undefined}
          >
            <div>
              <span>
                {branches ? (
                  <span className={styles.branch}>
                    <IconGitBranch size={13} aria-hidden /> {words.branch}
                  </span>
                ) : null}
                {changeText(node.about)}
              </span>
              <small>
                {format.dateTime(node.at)} · {node.actor} · {words.steps(node.steps)}
              </small>
            </div>
            {node.current ? (
              <span className={styles.here}>{words.here}</span>
            ) : (
              <Button
                size="compact-xs"
                variant="subtle"
                disabled={busy}
                aria-label={`${words.go}: ${changeText(node.about)}`}
                onClick={() => go(node.id)}
              >
                {words.go}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
