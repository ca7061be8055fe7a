import type { Moment } from '@leinwand/contract'
import { Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { Ask } from '../shell/ask.tsx'
import { showFailure } from '../shell/notices.ts'
import { call } from '../wire/call.ts'
import { variantsWords } from './words.ts'

type Props = {
  project: string
  from: Moment
  /** The moment in words. */
  where: string
  opened: boolean
  onClose: () => void
}

/** Thinks the business model on from a moment: a canvas and a plan of its own, under a name. */
export const BranchDialog = ({ project, from, where, opened, onClose }: Props) => {
  const words = useWords(variantsWords)
  const client = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const branch = useMutation({
    mutationFn: () => call('branchVariant', { params: { project }, body: { name: name.trim(), from } }),
    onSuccess: async variant => {
      await client.invalidateQueries({ queryKey: ['listVariants'] })
      setName('')
      onClose()
      await navigate({ to: '/projects/$project', params: { project }, search: { variant: variant.id } })
    },
    onError: showFailure,
  })
  return (
    <Ask
      title={words.branchTitle}
      opened={opened}
      yes={words.branchYes}
      pending={branch.isPending}
      disabled={name.trim() === ''}
      onClose={onClose}
      onYes={() => branch.mutate()}
    >
      <Text fz="sm" c="dimmed" mb="sm">
        {words.branchText(where)}
      </Text>
      <TextInput
        label={words.name}
        placeholder={words.namePlaceholder}
        maxLength={120}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
        data-autofocus
      />
    </Ask>
  )
}
