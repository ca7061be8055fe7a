/** The parts of data understanding in the order of the work; `?part=` names one. */
export const SECTION_IDS = ['sources', 'read', 'profile', 'rules', 'needs', 'compare', 'sets'] as const
export type SectionId = (typeof SECTION_IDS)[number]

export const sectionId = (value: unknown): SectionId | undefined => SECTION_IDS.find(id => id === value)
