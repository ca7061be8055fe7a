import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{packages,machines,tests}/**/*.test.ts', 'packages/**/*.test.tsx'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores: more workers than that make the browser journeys and the training tests fight each other.
    maxWorkers: 2,
  },
})
