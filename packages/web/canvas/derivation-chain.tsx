import type { Project } from '@leinwand/contract'
import type { DerivationLink } from '@leinwand/method'
import { IconChevronRight } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { useFormat } from '../language/format.ts'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { GradeMark } from '../shell/grade.tsx'
import styles from './derivation.module.css'
import { verdictWords } from './verdict-words.ts'

type Stone = { key: string; label: string; body: ReactNode }

const useStones = (link: DerivationLink, project: Project): Stone[] => {
  const words = useWords(verdictWords)
  const { blocks, elements, offerings } = useWords(glossary)
  const format = useFormat()
  const party = project.parties.find(each => each.id === link.party)
  const stones: Stone[] = []
  if (link.note) {
    stones.push({
      key: 'note',
      label: `${words.chain.note} · ${blocks[link.note.block]}`,
      body: (
        <>
          <strong>{link.note.text}</strong>
          {link.elements?.length ? (
            <div>{link.elements.map(element => elements[element]).join(', ')}</div>
          ) : null}
          {link.rule === 'H1' ? <div>{offerings.hardware}</div> : null}
        </>
      ),
    })
  }
  if (link.offer) {
    const offer = project.plan.offers.find(each => each.id === link.offer)
    stones.push({
      key: 'offer',
      label: words.chain.offer,
      body: (
        <>
          <strong>{offer?.name ?? link.offer}</strong>
          <div>{offerings.hardware}</div>
        </>
      ),
    })
  }
  if (link.deployment) {
    stones.push({
      key: 'deployment',
      label: words.chain.deployment,
      body: <strong>{link.deployment}</strong>,
    })
  }
  stones.push({
    key: 'evidence',
    label: words.chain.evidence,
    body: (
      <>
        {link.grade ? <GradeMark grade={link.grade} stale={link.stale} /> : <span>{words.noGrade}</span>}
        {link.at ? <div>{words.since(format.dateTime(link.at))}</div> : null}
      </>
    ),
  })
  if (link.party) {
    stones.push({
      key: 'party',
      label: party?.relation === 'internal' ? words.chain.own : words.chain.party,
      body: <strong>{party?.name ?? link.party}</strong>,
    })
  }
  return stones
}

/** One link as a chain: note → evidence → company. */
export const DerivationChain = ({ link, project }: { link: DerivationLink; project: Project }) => {
  const stones = useStones(link, project)
  return (
    <div className={styles.chain} data-holds={link.holds}>
      {stones.map((stone, place) => (
        <Fragment key={stone.key}>
          {place > 0 ? <IconChevronRight size={16} className={styles.arrow ?? ''} aria-hidden /> : null}
          <div className={styles.stone}>
            <small>{stone.label}</small>
            {stone.body}
          </div>
        </Fragment>
      ))}
    </div>
  )
}
