import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{packages,machines,tests}/**/*.test.ts', 'packages/**/*.test.tsx'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // These end what hangs, and measure nothing: a loaded machine takes its time in a browser.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    // Two cores: more workers than that make the browser journeys and the training tests fight each other.
    maxWorkers: 2,
  },
})
