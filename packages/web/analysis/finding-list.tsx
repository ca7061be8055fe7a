import type { CanvasAct, CanvasState, Finding, Severity } from '@leinwand/method'
import { Group } from '@mantine/core'
import { useRef } from 'react'
import { useWords } from '../language/language.ts'
import { ButtonLink } from '../shell/links.tsx'
import { Notice } from '../shell/notice.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { inVariant } from '../variants/in-variant.ts'
import styles from './analysis.module.css'
import { FindingItem } from './finding-item.tsx'
import { analysisWords } from './words.ts'

type Props = {
  project: string
  variant: string
  canvas: CanvasState
  findings: readonly Finding[]
  act: (acts: readonly CanvasAct[]) => void
}

const SEVERITIES: readonly Severity[] = ['contradiction', 'gap', 'hint']

/** What the rules found, the worst first; what was set aside stands below with its reason. */
export const FindingList = ({ project, variant, canvas, findings, act }: Props) => {
  const words = useWords(analysisWords)
  const list = useRef<HTMLDivElement>(null)
  const open = SEVERITIES.flatMap(severity =>
    findings.filter(each => each.severity === severity && each.dismissed === undefined),
  )
  const aside = findings.filter(({ dismissed }) => dismissed !== undefined)
  const change = (made: CanvasAct) => {
    act([made])
    // The finding leaves its place; the focus goes on from the list and not from the top of the page.
    list.current?.focus()
  }
  const item = (finding: Finding) => (
    <FindingItem
      key={finding.id}
      project={project}
      variant={variant}
      canvas={canvas}
      finding={finding}
      dismiss={reason => change({ kind: 'finding-dismissed', finding: finding.id, reason })}
      reopen={() => change({ kind: 'finding-reopened', finding: finding.id })}
    />
  )
  const counted = SEVERITIES.map(severity => ({
    severity,
    n: open.filter(each => each.severity === severity).length,
  })).filter(({ n }) => n > 0)
  const empty = Object.keys(canvas.notes).length === 0
  return (
    <Sheet
      title={words.findings}
      aside={
        <span className={styles.counted}>
          {counted.map(({ severity, n }) => words.counted[severity](n)).join(' · ')}
        </span>
      }
    >
      <div ref={list} tabIndex={-1} className={styles.focus}>
        {empty ? (
          <Notice kind="info">
            {words.noneEmpty}
            <Group gap="xs" mt="xs">
              <ButtonLink size="xs" to="/projects/$project" params={{ project }} search={inVariant(variant)}>
                {words.toCanvas}
              </ButtonLink>
              <ButtonLink
                size="xs"
                variant="default"
                to="/projects/$project/patterns"
                params={{ project }}
                search={inVariant(variant)}
              >
                {words.toPatterns}
              </ButtonLink>
            </Group>
          </Notice>
        ) : open.length === 0 ? (
          <Notice kind="good">{words.none}</Notice>
        ) : (
          <ul className={styles.findings}>{open.map(item)}</ul>
        )}
        {aside.length > 0 ? (
          <details className={styles.folded}>
            <summary>{words.dismissed(aside.length)}</summary>
            <ul className={styles.findings}>{aside.map(item)}</ul>
          </details>
        ) : null}
      </div>
    </Sheet>
  )
}
