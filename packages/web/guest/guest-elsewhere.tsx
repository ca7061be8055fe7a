import { Group } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { ButtonLink } from '../shell/links.tsx'
import { GuestDoor } from './guest-door.tsx'
import { guestWords } from './words.ts'

/** What a guest finds at every address but their canvas's. */
export const GuestElsewhere = () => {
  const words = useWords(guestWords)
  return (
    <GuestDoor title={words.elsewhere} lead={words.elsewhereText}>
      <Group>
        <ButtonLink to="/guest">{words.toCanvas}</ButtonLink>
        <ButtonLink variant="default" to="/sign-in">
          {words.signIn}
        </ButtonLink>
      </Group>
    </GuestDoor>
  )
}
