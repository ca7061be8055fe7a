import { query } from '../wire/query.ts'

/** Who one is as a guest. */
export const guestQuery = query('guest', {})
