import type { StoredProject } from '@leinwand/contract'
import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDots,
  IconFileCode,
  IconFileText,
  IconHistory,
  IconRepeat,
  IconTarget,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { saveFrom } from '../export/download.ts'
import { currentLanguage, useWords } from '../language/language.ts'
import { showFailure } from '../shell/notices.ts'
import type { RecipeShown } from './recipe-store.ts'
import { preparationWords } from './words.ts'

type Props = {
  project: StoredProject
  shown: RecipeShown
  undo: (() => void) | null
  redo: (() => void) | null
  open: (what: 'history' | 'replay' | 'settings') => void
}

/** Whether all is saved, the way back and forth, and what else can be done with the recipe as a whole. */
export const EditorBar = ({ project, shown, undo, redo, open }: Props) => {
  const words = useWords(preparationWords)
  const base = `/api/projects/${encodeURIComponent(project.id)}/recipe`
  const save = useMutation({
    mutationFn: (file: 'script' | 'recipe') =>
      file === 'script'
        ? saveFrom(`${base}/script.sql?language=${currentLanguage()}`, `${project.recipe.id}.sql`)
        : saveFrom(`${base}/recipe.json`, `${project.recipe.id}.json`),
    onError: showFailure,
  })
  return (
    <Group gap={6}>
      <Text fz="xs" c="dimmed" role="status">
        {shown.failure !== null ? words.notSaved : shown.unsaved ? words.saving : words.saved}
      </Text>
      <ActionIcon
        variant="default"
        aria-label={words.undo}
        title={words.undoKey}
        disabled={undo === null}
        onClick={() => undo?.()}
      >
        <IconArrowBackUp size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={words.redo}
        title={words.redoKey}
        disabled={redo === null}
        onClick={() => redo?.()}
      >
        <IconArrowForwardUp size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconHistory size={15} aria-hidden />}
        onClick={() => open('history')}
      >
        {words.history}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTarget size={15} aria-hidden />}
        onClick={() => open('settings')}
      >
        {words.settings}
      </Button>
      <Button size="xs" leftSection={<IconRepeat size={15} aria-hidden />} onClick={() => open('replay')}>
        {words.replay}
      </Button>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="default" aria-label={words.moreActions}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileCode size={15} aria-hidden />}
            onClick={() => save.mutate('script')}
          >
            {words.exportScript}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileText size={15} aria-hidden />}
            onClick={() => save.mutate('recipe')}
          >
            {words.exportRecipe}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
