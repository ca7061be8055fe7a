import { type BlockItem, type Completeness, isCoreBlock, type MethodItem } from '@leinwand/method'
import { IconCheck, IconCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { TextLink } from '../shell/links.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { TargetLink } from '../shell/target-link.tsx'
import { inVariant } from '../variants/in-variant.ts'
import styles from './analysis.module.css'
import { analysisWords } from './words.ts'

/** Where a line of the method's checklist is seen to. */
const PAGES: Readonly<Record<MethodItem['code'], string>> = {
  kpis: 'businessUnderstanding',
  'kpi-worth': 'businessUnderstanding',
  'kpi-owners': 'businessUnderstanding',
  parties: 'deployment',
  sources: 'dataUnderstanding',
  deployments: 'deployment',
  elements: 'canvas',
  'steps-led': 'circle',
  'steps-done': 'circle',
  offers: 'numbers',
  'assumption-sources': 'numbers',
  'assumptions-tested': 'numbers',
  stages: 'path',
}

/** A tick or an empty circle, said aloud as a word. */
const Mark = ({ enough, children }: { enough: boolean; children: ReactNode }) => {
  const words = useWords(analysisWords)
  const Icon = enough ? IconCheck : IconCircle
  return (
    <span className={styles.mark} data-enough={enough}>
      <Icon
        size={14}
        stroke={enough ? 2.4 : 1.7}
        role="img"
        aria-label={enough ? words.enough : words.lacking}
      />
      {children}
    </span>
  )
}

const BlockLine = ({ items }: { items: readonly BlockItem[] }) => {
  const { blockItems } = useWords(analysisWords)
  const shown = items[0]?.have === 0 ? items.filter(({ code, have }) => code === 'notes' || have > 0) : items
  return (
    <ul className={styles.marks}>
      {shown.map(({ code, have, of = 0, enough }) => (
        <li key={code}>
          <Mark enough={enough}>{blockItems[code](have, of)}</Mark>
        </li>
      ))}
    </ul>
  )
}

const MethodLine = ({ project, item }: { project: string; item: MethodItem }) => {
  const { methodItems } = useWords(analysisWords)
  const text = methodItems[item.code](item.have, item.of ?? 0)
  const page = PAGES[item.code]
  return (
    <li>
      <Mark enough={item.enough}>
        {page === 'path' ? (
          <TextLink to="/projects/$project/path" params={{ project }} fz="inherit">
            {text}
          </TextLink>
        ) : (
          <TargetLink project={project} page={page}>
            {text}
          </TargetLink>
        )}
      </Mark>
    </li>
  )
}

/** “0 of 0 KPIs with an owner” says nothing beside “no KPI”. */
const saysSomething = ({ code, of }: MethodItem): boolean =>
  of !== 0 || (code !== 'kpi-worth' && code !== 'kpi-owners')

type Props = { project: string; variant: string; completeness: Completeness }

/** What is there and what lacks, by block and around the canvas: counts and ticks, no score. */
export const Checklist = ({ project, variant, completeness }: Props) => {
  const words = useWords(analysisWords)
  const { blocks } = useWords(glossary)
  return (
    <Sheet title={words.completeness}>
      <p className={styles.hint}>{words.completenessHint}</p>
      <ul className={styles.checklist}>
        {completeness.blocks.map(({ block, items }) => (
          <li key={block} data-core={isCoreBlock(block)}>
            <TextLink
              to="/projects/$project"
              params={{ project }}
              search={{ block, ...inVariant(variant) }}
              fz="sm"
              className={styles.blockName ?? ''}
            >
              {blocks[block]}
            </TextLink>
            <BlockLine items={items} />
          </li>
        ))}
      </ul>
      <h3 className={styles.sub}>{words.method}</h3>
      <ul className={styles.marksDown}>
        {completeness.method.filter(saysSomething).map(item => (
          <MethodLine key={item.code} project={project} item={item} />
        ))}
      </ul>
    </Sheet>
  )
}
