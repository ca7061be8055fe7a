import type { StoredProject } from '@leinwand/contract'
import type { Recipe } from '@leinwand/recipe'
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SavePrepared } from '../../data/save-prepared.tsx'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { FailedPart } from '../../shell/failed-part.tsx'
import { TextLink } from '../../shell/links.tsx'
import { Notice } from '../../shell/notice.tsx'
import { call } from '../../wire/call.ts'
import { query } from '../../wire/query.ts'
import { DryRunTable } from './dry-run-table.tsx'
import { replayWords } from './words.ts'

/** The recipe over another data set: first a dry run that writes nothing, then, if wanted, the real thing. */
export const Replay = ({ project, recipe }: { project: StoredProject; recipe: Recipe }) => {
  const words = useWords(replayWords)
  const format = useFormat()
  const [dataSet, setDataSet] = useState('')
  const params = { project: project.id }
  const sets = useQuery(query('listDataSets', { params }))
  const sources: Record<string, string> = dataSet === '' ? {} : { [recipe.source]: dataSet }
  const dry = useMutation({ mutationFn: () => call('dryRun', { params, body: { recipe, sources } }) })
  const apply = useMutation({
    mutationFn: (partial: boolean) => call('applyRecipe', { params, body: { recipe, sources, partial } }),
  })
  const found = dry.data
  const failing = found?.leftOut.length ?? 0
  return (
    <Stack gap="sm">
      <Text fz="sm" c="dimmed">
        {words.about}
      </Text>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={words.which}
          size="xs"
          flex={1}
          miw={220}
          value={dataSet}
          data={[
            { value: '', label: words.current },
            ...(sets.data ?? []).map(({ id, source, version, at }) => ({
              value: id,
              label: words.version(source, String(version), format.dateTime(at)),
            })),
          ]}
          onChange={event => {
            setDataSet(event.currentTarget.value)
            dry.reset()
            apply.reset()
          }}
        />
        <Button size="xs" loading={dry.isPending} onClick={() => dry.mutate()}>
          {words.run}
        </Button>
      </Group>
      {dry.error ? <FailedPart error={dry.error} retry={() => dry.mutate()} /> : null}
      {found ? (
        <>
          {found.failure ? <Notice kind="bad">{found.failure.message}</Notice> : null}
          <DryRunTable steps={found.steps} />
          {found.failure ? null : (
            <Text fz="sm">
              {words.result(
                format.integer(found.rows),
                format.integer(found.columns.length),
                format.decimal(found.seconds),
              )}{' '}
              {failing > 0 ? words.leftOut(found.leftOut.join(', ')) : null}
            </Text>
          )}
          <Button
            size="xs"
            variant="default"
            disabled={found.failure !== null}
            loading={apply.isPending}
            onClick={() => apply.mutate(failing > 0)}
          >
            {failing > 0 ? words.applyPartly(failing) : words.apply}
          </Button>
        </>
      ) : null}
      {apply.error ? <FailedPart error={apply.error} /> : null}
      {apply.data ? (
        <Notice kind="good">
          {words.applied(format.integer(apply.data.rows), apply.data.dataSet.slice(0, 12))}{' '}
          <TextLink
            to="/projects/$project/circle/$element"
            params={{ project: project.id, element: 'dataUnderstanding' }}
            search={{ part: 'sets' }}
          >
            {words.toSets}
          </TextLink>
          <SavePrepared project={project.id} dataSet={apply.data.dataSet} name={recipe.id} />
        </Notice>
      ) : null}
    </Stack>
  )
}
