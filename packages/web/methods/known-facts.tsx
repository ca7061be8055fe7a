import type { MethodFacts } from '@leinwand/method'
import { Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { ButtonLink } from '../shell/links.tsx'
import { Notice } from '../shell/notice.tsx'
import { methodWords } from './words.ts'

/** The facts that the cards judge by, in one line; what is not known yet is not in it. */
export const KnownFacts = ({ project, facts }: { project: string; facts: MethodFacts }) => {
  const words = useWords(methodWords)
  const { says } = words
  const format = useFormat()
  const { target, rows, features, positives, groups, missing, time, costs, live } = facts
  const said = [
    target === null ? says.noTarget : says.target(target),
    rows === null ? '' : says.rows(format.integer(rows)),
    features === null ? '' : says.features(format.integer(features)),
    positives === null ? '' : says.positives(format.integer(positives)),
    groups?.count ? says.groups(format.integer(groups.count), groups.by) : '',
    missing ? says.missing(format.percent(missing)) : '',
    time === null ? '' : says.time(time),
    costs ? says.costs : '',
    live ? says.live : '',
  ].filter(Boolean)
  return (
    <>
      <Text fz="sm" c="dimmed" mb="xs">
        {words.known}: {said.join(' · ')}
      </Text>
      {rows === null ? (
        <Notice kind="info">
          <div>{words.nothingKnown}</div>
          <ButtonLink
            mt="xs"
            size="xs"
            variant="default"
            to="/projects/$project/circle/$element"
            params={{ project, element: 'dataPreparation' }}
          >
            {words.toPreparation}
          </ButtonLink>
        </Notice>
      ) : null}
    </>
  )
}
