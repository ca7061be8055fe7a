export const Step = () => null
