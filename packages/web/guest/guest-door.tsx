import { DoorSheet, type DoorSheetProps } from '../shell/door-sheet.tsx'
import { GuestFrame } from './guest-frame.tsx'

/** What a guest meets before the canvas, and where it is not. */
export const GuestDoor = (props: DoorSheetProps) => (
  <GuestFrame>
    <DoorSheet {...props} />
  </GuestFrame>
)
