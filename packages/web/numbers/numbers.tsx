export const Numbers = () => null
