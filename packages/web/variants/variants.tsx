import { MAIN_VARIANT } from '@leinwand/method'
import { Button, Group } from '@mantine/core'
import { IconGitBranch, IconGitCompare } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { eventsQuery } from '../history/events-query.ts'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Notice } from '../shell/notice.tsx'
import { Page } from '../shell/page.tsx'
import { BranchDialog } from './branch-dialog.tsx'
import { familyOf } from './family.ts'
import { useVariants } from './use-variants.ts'
import { VariantRow } from './variant-row.tsx'
import styles from './variants.module.css'
import { variantsWords } from './words.ts'

/** All ways of thinking this business model, and where each of them branched off. */
export const Variants = () => {
  const words = useWords(variantsWords)
  const format = useFormat()
  const { project: id } = useParams({ from: '/signed-in/projects/$project/variants' })
  const { listed, variants, nameOf } = useVariants(id)
  const { data: events } = useQuery(eventsQuery(id, MAIN_VARIANT))
  const [branching, setBranching] = useState(false)
  if (listed.isError && !listed.data)
    return <Failed error={listed.error} retry={() => void listed.refetch()} />
  const standing = variants.filter(({ removed }) => !removed)
  const removed = variants.filter(each => each.removed)
  const seq = events?.at(-1)?.seq
  return (
    <Page
      title={words.title}
      lead={words.lead}
      aside={
        <Group gap="xs">
          {standing.length > 1 ? (
            <ButtonLink
              variant="default"
              leftSection={<IconGitCompare size={16} aria-hidden />}
              to="/projects/$project/variants/compare"
              params={{ project: id }}
              search={{ left: MAIN_VARIANT, right: standing.at(-1)?.id ?? MAIN_VARIANT }}
            >
              {words.compareTwo}
            </ButtonLink>
          ) : null}
          <Button
            leftSection={<IconGitBranch size={16} aria-hidden />}
            disabled={seq === undefined && events === undefined}
            onClick={() => setBranching(true)}
          >
            {words.branchNow}
          </Button>
        </Group>
      }
    >
      {!listed.data ? <Loading lines={6} /> : null}
      {standing.length === 1 ? <Notice kind="info">{words.none}</Notice> : null}
      <ul className={styles.list} aria-label={words.list}>
        {familyOf(standing).map(({ variant, depth }) => (
          <VariantRow key={variant.id} project={id} variant={variant} depth={depth} all={variants} />
        ))}
      </ul>
      {removed.length > 0 ? (
        <details className={styles.removed}>
          <summary>{words.removedOnes(removed.length)}</summary>
          <ul className={styles.list}>
            {removed.map(variant => (
              <VariantRow key={variant.id} project={id} variant={variant} depth={0} all={variants} />
            ))}
          </ul>
        </details>
      ) : null}
      <BranchDialog
        project={id}
        from={{ variant: MAIN_VARIANT, seq: seq ?? 0 }}
        where={words.momentNow(nameOf(MAIN_VARIANT), format.integer(seq ?? 0))}
        opened={branching}
        onClose={() => setBranching(false)}
      />
    </Page>
  )
}
