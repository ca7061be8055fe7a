import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import { MenuLink } from './links.tsx'
import { useVariantSearch } from './variant-search.ts'
import { shellWords } from './words.ts'

/** The pages that look at the whole business model, behind one word: five places in the header are enough to read. */
const ACROSS = ['thread', 'variants', 'path', 'models'] as const
/** Those of them that look at one variant, and keep the one that is looked at. */
const WITHIN = ['history', 'analysis', 'patterns', 'workshop'] as const

export const ModelMenu = ({ project }: { project: string }) => {
  const words = useWords(shellWords)
  const place = useLocation({ select: ({ pathname }) => pathname.split('/')[3] ?? '' })
  const search = useVariantSearch()
  // The page of one trained model, and two beside each other, belong to the list of them.
  const listed = place === 'model' ? 'models' : place
  const here = [...ACROSS, ...WITHIN].find(page => page === listed)
  const current = (page: string) => (page === here ? { 'aria-current': 'page' as const } : {})
  return (
    <Menu position="bottom-start" offset={2}>
      <Menu.Target>
        <UnstyledButton data-active={here !== undefined}>
          {words.model}
          <IconChevronDown size={14} stroke={1.7} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {ACROSS.map(page => (
          <MenuLink key={page} to={`/projects/$project/${page}`} params={{ project }} {...current(page)}>
            {words[page]}
          </MenuLink>
        ))}
        {WITHIN.map(page => (
          <MenuLink
            key={page}
            to={`/projects/$project/${page}`}
            params={{ project }}
            search={search}
            {...current(page)}
          >
            {words[page]}
          </MenuLink>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
