import { Button, Group } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import { sentence } from '../wire/refusal.ts'
import type { RecipeShown, RecipeStore } from './recipe-store.ts'
import { readRecipe } from './use-recipe.ts'
import { preparationWords } from './words.ts'

type Props = { project: string; shown: RecipeShown; store: RecipeStore }

/** Why the recipe could not be saved, and which version is to hold where somebody else changed it. */
export const SavingNotice = ({ project, shown, store }: Props) => {
  const words = useWords(preparationWords)
  if (shown.failure === null || !shown.unsaved) return null
  return (
    <Notice kind="bad" title={shown.conflict ? words.conflict : words.notSaved}>
      <div>{sentence(shown.failure)}</div>
      {shown.conflict ? <div>{words.conflictText}</div> : null}
      <Group gap="xs" mt="xs">
        {shown.conflict ? (
          <>
            <Button size="xs" variant="default" onClick={async () => store.take(await readRecipe(project))}>
              {words.takeTheirs}
            </Button>
            <Button size="xs" variant="default" onClick={async () => store.insist(await readRecipe(project))}>
              {words.keepMine}
            </Button>
          </>
        ) : (
          <Button size="xs" variant="default" onClick={() => void store.keep()}>
            {words.saveAgain}
          </Button>
        )}
      </Group>
    </Notice>
  )
}
