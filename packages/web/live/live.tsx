export const Live = () => null
