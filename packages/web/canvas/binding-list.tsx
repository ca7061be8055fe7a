import type { Project } from '@leinwand/contract'
import type { Note } from '@leinwand/method'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { bindables, bindingKey, bindingName } from './bindable.ts'
import { useBoard } from './board-context.ts'
import { DrawerItem } from './drawer-item.tsx'
import styles from './drawer-list.module.css'
import { canvasWords } from './words.ts'

/** What a note works with in this project; bound notes show whether it runs (D3). */
export const BindingList = ({ note, project }: { note: Note; project: Project }) => {
  const { form, kinds } = useWords(canvasWords)
  const { actions } = useBoard()
  const bound = new Set(note.bindings.map(bindingKey))
  const free = bindables(project).filter(({ binding }) => !bound.has(bindingKey(binding)))
  const bind = (key: string) => {
    const chosen = free.find(({ binding }) => bindingKey(binding) === key)
    if (chosen) actions.act({ kind: 'note-bound', note: note.id, binding: chosen.binding })
  }
  return (
    <Stack gap={6}>
      <div>
        <Text fz="sm" fw={500}>
          {form.bindings}
        </Text>
        <Text fz="xs" c="dimmed">
          {form.bindingsHint}
        </Text>
      </div>
      {note.bindings.length > 0 ? (
        <ul className={styles.list}>
          {note.bindings.map(binding => {
            const name = `${kinds[binding.to]}: ${bindingName(project, binding)}`
            return (
              <DrawerItem
                key={bindingKey(binding)}
                name={name}
                removeLabel={form.removeBinding(name)}
                remove={() => actions.act({ kind: 'note-unbound', note: note.id, binding })}
              />
            )
          })}
        </ul>
      ) : null}
      {free.length > 0 ? (
        <NativeSelect
          aria-label={form.addBinding}
          value=""
          onChange={event => bind(event.currentTarget.value)}
          data={[
            { value: '', label: form.addBinding },
            ...free.map(({ binding, name }) => ({
              value: bindingKey(binding),
              label: `${kinds[binding.to]}: ${name}`,
            })),
          ]}
        />
      ) : (
        <Text fz="xs" c="dimmed">
          {form.nothingToBind}
        </Text>
      )}
    </Stack>
  )
}
