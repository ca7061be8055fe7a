export const Comparison = () => null
