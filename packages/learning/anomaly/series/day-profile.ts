/**
 * What a signal does over the day beside its level, an hour's mean each, drawn straight between the hours' middles.
 * `without` and `within` are mean squared deviations from the level alone and from level and profile, always measured
 * before the row is learned: the profile is used only where it foretells.
 */
export type DayProfile = { hours: number[]; seen: number[]; without: number; within: number }

export const newDayProfile = (): DayProfile => ({
  hours: new Array(24).fill(0),
  seen: new Array(24).fill(0),
  without: 0,
  within: 0,
})

const DAY_MS = 86_400_000
/** Days after which an hour's mean has faded to a third. */
const DAYS = 10
/** The profile has to take away so much of the variance before it is used at all. */
const LEAST_GAIN = 0.1

const hourOf = (at: number): number => {
  const hour = ((((at % DAY_MS) + DAY_MS) % DAY_MS) / DAY_MS) * 24
  return Number.isFinite(hour) ? hour : 0
}

const drawn = ({ hours }: DayProfile, at: number): number => {
  const place = hourOf(at) + 23.5
  const [before, share] = [Math.floor(place), place % 1]
  return hours[before % 24]! * (1 - share) + hours[(before + 1) % 24]! * share
}

/** What the profile says of a moment, by how well it has foretold until now. */
export const profileAt = (profile: DayProfile, at: number): number => {
  const gain = profile.without > 0 ? 1 - profile.within / profile.without : 0
  return gain > LEAST_GAIN ? drawn(profile, at) : 0
}

/** Learns a deviation from the level; `dayRows` rows make a day. `most`: a deviation counts as that large at most. */
export const learnProfile = (
  profile: DayProfile,
  at: number,
  deviation: number,
  dayRows: number,
  most: number,
): void => {
  const hour = Math.floor(hourOf(at)) % 24
  const taught = Math.max(-most, Math.min(most, deviation))
  const weight = 1 / (dayRows * DAYS)
  profile.without += weight * (taught * taught - profile.without)
  profile.within += weight * ((taught - drawn(profile, at)) ** 2 - profile.within)
  const rowsOfHour = Math.max(1, dayRows / 24)
  profile.seen[hour] = profile.seen[hour]! + 1
  const days = Math.min(DAYS, profile.seen[hour]! / rowsOfHour)
  const share = 1 / Math.max(1, days * rowsOfHour)
  profile.hours[hour] = profile.hours[hour]! + share * (taught - profile.hours[hour]!)
}
