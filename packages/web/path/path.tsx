export const Path = () => null
