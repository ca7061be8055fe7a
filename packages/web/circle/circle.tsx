export const Circle = () => null
