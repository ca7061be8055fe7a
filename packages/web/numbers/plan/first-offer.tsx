import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../language/language.ts'
import { ButtonLink } from '../../shell/links.tsx'
import { Sheet } from '../../shell/sheet.tsx'
import { inVariant } from '../../variants/in-variant.ts'
import { blankOffer, freshId } from './item-fields.ts'
import { usePlanEditor } from './plan-editor.ts'
import { planWords } from './plan-words.ts'

/** A plan without an offer: what to do first. */
export const FirstOffer = () => {
  const words = useWords(planWords)
  const { project, variant, store } = usePlanEditor()
  const navigate = useNavigate()
  const add = () => {
    const now = store.shown().plan
    const called = words.fresh.offers
    store.change({ ...now, offers: [...now.offers, blankOffer(freshId(called, now.offers), called)] })
    void navigate({
      to: '/projects/$project/numbers',
      params: { project: project.id },
      search: { part: 'plan', ...inVariant(variant) },
      hash: 'plan-part-offers',
    })
  }
  return (
    <Sheet title={words.noOffers}>
      <Text maw="68ch">{words.noOffersText}</Text>
      <Group mt="md">
        <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={add}>
          {words.add.offers}
        </Button>
        <ButtonLink
          variant="default"
          to="/projects/$project/patterns"
          params={{ project: project.id }}
          search={inVariant(variant)}
        >
          {words.fromPattern}
        </ButtonLink>
      </Group>
    </Sheet>
  )
}
