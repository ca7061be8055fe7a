import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import { MenuLink } from './links.tsx'
import { shellWords } from './words.ts'

/** The pages that look at the whole business model, behind one word: five places in the header are enough to read. */
const PAGES = ['variants', 'path', 'history'] as const

export const ModelMenu = ({ project }: { project: string }) => {
  const words = useWords(shellWords)
  const place = useLocation({ select: ({ pathname }) => pathname.split('/')[3] ?? '' })
  const here = PAGES.find(page => page === place)
  return (
    <Menu position="bottom-start" offset={2}>
      <Menu.Target>
        <UnstyledButton data-active={here !== undefined}>
          {words.model}
          <IconChevronDown size={14} stroke={1.7} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {PAGES.map(page => (
          <MenuLink
            key={page}
            to={`/projects/$project/${page}`}
            params={{ project }}
            {...(page === here ? { 'aria-current': 'page' as const } : {})}
          >
            {words[page]}
          </MenuLink>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
