import type { ReactNode } from 'react'
import { useWords } from '../language/language.ts'
import frame from '../shell/frame.module.css'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { ThemeMenu } from '../shell/theme-menu.tsx'
import { shellWords } from '../shell/words.ts'
import styles from './guest-frame.module.css'

type Props = { title?: string; right?: ReactNode; banner?: ReactNode; children: ReactNode }

/** The frame of what a guest sees: no navigation, because there is nowhere else to go. */
export const GuestFrame = ({ title, right, banner, children }: Props) => {
  const words = useWords(shellWords)
  return (
    <>
      <a href="#content" className={frame.skip}>
        {words.toContent}
      </a>
      <header className={frame.header}>
        <span className={styles.brand}>Leinwand</span>
        {title ? <span className={styles.title}>{title}</span> : null}
        <div className={frame.right}>
          {right}
          <LanguageSwitch />
          <ThemeMenu />
        </div>
      </header>
      {banner}
      <main id="content" tabIndex={-1} className={frame.main}>
        {children}
      </main>
    </>
  )
}
