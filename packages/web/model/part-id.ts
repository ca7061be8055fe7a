/** The parts of a model's page in the order in which one asks; `?part=` names one. */
export const MODEL_PARTS = ['metrics', 'threshold', 'explanation', 'slices', 'limits', 'errors'] as const
export type ModelPart = (typeof MODEL_PARTS)[number]

export const modelPart = (value: unknown): ModelPart | undefined => MODEL_PARTS.find(id => id === value)
