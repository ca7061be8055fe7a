import type { ReactNode } from 'react'
import { useWords } from '../language/language.ts'
import { AccountMenu } from './account-menu.tsx'
import { Brand } from './brand.tsx'
import styles from './frame.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import { ThemeMenu } from './theme-menu.tsx'
import { shellWords } from './words.ts'

type Props = { nav?: ReactNode; right?: ReactNode; banner?: ReactNode; children: ReactNode }

/** Header, navigation and the place of a page; the same for all screens. */
export const Frame = ({ nav, right, banner, children }: Props) => {
  const words = useWords(shellWords)
  return (
    <>
      <a href="#content" className={styles.skip}>
        {words.toContent}
      </a>
      <header className={styles.header}>
        <Brand />
        {nav}
        <div className={styles.right}>
          {right}
          <LanguageSwitch />
          <ThemeMenu />
          <AccountMenu />
        </div>
      </header>
      {banner}
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </>
  )
}
