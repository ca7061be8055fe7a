import { DoorSheet, type DoorSheetProps } from '../shell/door-sheet.tsx'
import { Frame } from '../shell/frame.tsx'

/** Both ways in for people with an account. */
export const Door = (props: DoorSheetProps) => (
  <Frame>
    <DoorSheet {...props} />
  </Frame>
)
