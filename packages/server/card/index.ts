export { writeCard } from './write-card.ts'
