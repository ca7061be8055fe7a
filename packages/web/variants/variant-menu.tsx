import type { Variant } from '@leinwand/contract'
import { MAIN_VARIANT } from '@leinwand/method'
import { ActionIcon, Menu, TextInput } from '@mantine/core'
import {
  IconDots,
  IconGitCompare,
  IconHistory,
  IconLayoutBoard,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { Ask } from '../shell/ask.tsx'
import { MenuLink } from '../shell/links.tsx'
import type { useChangeVariant } from './use-change-variant.ts'
import { variantsWords } from './words.ts'

type Props = { project: string; variant: Variant; change: ReturnType<typeof useChangeVariant> }

export const VariantMenu = ({ project, variant: { id, name }, change }: Props) => {
  const words = useWords(variantsWords)
  const [renaming, setRenaming] = useState<string | null>(null)
  const main = id === MAIN_VARIANT
  const icon = { size: 15, 'aria-hidden': true }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" c="dimmed" aria-label={words.menu(name)}>
            <IconDots size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuLink
            to="/projects/$project"
            params={{ project }}
            search={main ? {} : { variant: id }}
            leftSection={<IconLayoutBoard {...icon} />}
          >
            {words.open}
          </MenuLink>
          {main ? null : (
            <MenuLink
              to="/projects/$project/variants/compare"
              params={{ project }}
              search={{ left: MAIN_VARIANT, right: id }}
              leftSection={<IconGitCompare {...icon} />}
            >
              {words.compare}
            </MenuLink>
          )}
          <MenuLink
            to="/projects/$project/history"
            params={{ project }}
            search={main ? {} : { variant: id }}
            leftSection={<IconHistory {...icon} />}
          >
            {words.history}
          </MenuLink>
          {main ? null : (
            <>
              <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setRenaming(name)}>
                {words.rename}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconTrash {...icon} />}
                onClick={() => change.mutate({ removed: true })}
              >
                {words.remove}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Ask
        title={words.renameTitle}
        opened={renaming !== null}
        yes={words.renameYes}
        pending={change.isPending}
        disabled={(renaming ?? '').trim() === ''}
        onClose={() => setRenaming(null)}
        onYes={() => change.mutate({ name: (renaming ?? '').trim() }, { onSuccess: () => setRenaming(null) })}
      >
        <TextInput
          label={words.name}
          maxLength={120}
          value={renaming ?? ''}
          onChange={event => setRenaming(event.currentTarget.value)}
          data-autofocus
        />
      </Ask>
    </>
  )
}
