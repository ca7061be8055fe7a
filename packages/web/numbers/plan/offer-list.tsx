import type { Offer } from '@leinwand/method'
import { Button, Group, Modal, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { DialogHead } from '../../shell/dialog-head.tsx'
import { Sheet } from '../../shell/sheet.tsx'
import { choicesOf, fieldWords } from './field-words.ts'
import { blankOffer, freshId } from './item-fields.ts'
import { OfferForm } from './offer-form.tsx'
import { unitOf } from './offer-glance.ts'
import { costsOf, withCostsMoved } from './offer-removal.ts'
import { usePlanEditor } from './plan-editor.ts'
import { PlanItem } from './plan-item.tsx'
import { withValueAt } from './plan-path.ts'
import { planWords } from './plan-words.ts'
import { useRemove } from './use-remove.ts'

const Brief = ({ offer }: { offer: Offer }) => {
  const fields = useWords(fieldWords)
  const format = useFormat()
  const { plan } = usePlanEditor()
  const unit = unitOf(plan, offer)
  const parts = [
    choicesOf(fields, 'offering')[offer.offering],
    choicesOf(fields, 'model')[offer.price.model],
    unit ? format.price(unit.price) : '',
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}

/** What stands in the way of removing an offer, or goes on without it. */
const RemoveOffer = ({ index, close }: { index: number; close: () => void }) => {
  const words = useWords(planWords)
  const { plan, project } = usePlanEditor()
  const remove = useRemove()
  const offer = plan.offers[index]
  if (!offer) return null
  const costs = costsOf(plan, offer.id).map(({ name }) => name)
  const deployed = project.deployments.filter(each => each.offer === offer.id).map(({ id }) => id)
  return (
    <Modal.Root opened onClose={close}>
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead>
          <Modal.Title>{words.removeOf(offer.name)}</Modal.Title>
          <Modal.CloseButton aria-label={words.cancel} />
        </DialogHead>
        <Modal.Body>
          <Text>
            {deployed.length > 0
              ? words.offerDeployed(deployed.join(', '))
              : words.offerHasCosts(costs.join(', '))}
          </Text>
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            {deployed.length === 0 ? (
              <Button
                color="red"
                onClick={() => {
                  remove(`offers.${index}`, offer.name, withCostsMoved(plan, offer.id))
                  close()
                }}
              >
                {words.remove}
              </Button>
            ) : null}
          </Group>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

export const OfferList = () => {
  const words = useWords(planWords)
  const { plan, project, store } = usePlanEditor()
  const remove = useRemove()
  const [added, setAdded] = useState<string | null>(null)
  const [asked, setAsked] = useState<number | null>(null)
  const { offers } = plan
  const add = () => {
    const id = freshId(words.fresh.offers, offers)
    setAdded(id)
    store.change(withValueAt(plan, `offers.${offers.length}`, blankOffer(id, words.fresh.offers)))
  }
  const take = (offer: Offer, index: number) => {
    const deployed = project.deployments.some(each => each.offer === offer.id)
    if (deployed || costsOf(plan, offer.id).length > 0) setAsked(index)
    else remove(`offers.${index}`, offer.name)
  }
  return (
    <Sheet
      title={words.sections.offers}
      aside={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
        >
          {words.add.offers}
        </Button>
      }
    >
      {offers.length === 0 ? <Text c="dimmed">{words.noOffersText}</Text> : null}
      {offers.map((offer, index) => (
        <PlanItem
          key={offer.id}
          path={`offers.${index}`}
          name={offer.name}
          brief={<Brief offer={offer} />}
          fresh={offer.id === added || offers.length === 1}
          remove={() => take(offer, index)}
        >
          <OfferForm of={`offers.${index}`} offer={offer} />
        </PlanItem>
      ))}
      {asked !== null ? <RemoveOffer index={asked} close={() => setAsked(null)} /> : null}
    </Sheet>
  )
}
