import { Group } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { ButtonLink } from '../shell/links.tsx'
import { modelLinkWords } from './link-words.ts'
import type { ModelPart } from './part-id.ts'

/** The ways from a step of the circle to the page of the model that its last run made, and to all of them. */
export const ModelLink = ({ project, part }: { project: string; part?: ModelPart }) => {
  const words = useWords(modelLinkWords)
  return (
    <Group gap="xs" my="sm">
      <ButtonLink
        size="xs"
        to="/projects/$project/model"
        params={{ project }}
        search={part === undefined ? {} : { part }}
      >
        {words.look}
      </ButtonLink>
      <ButtonLink size="xs" variant="default" to="/projects/$project/models" params={{ project }}>
        {words.all}
      </ButtonLink>
    </Group>
  )
}
