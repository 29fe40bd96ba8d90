import { defineConfig } from '@playwright/test'

export default defineConfig({
  testMatch: 'playwright.spec.ts',
  reporter: 'line',
  outputDir: '../../artefacts/playwright',
  workers: 1,
  use: {
    launchOptions: {
      // Only where the browser is not Playwright's own.
      ...(process.env['CHROME_PATH'] === undefined ? {} : { executablePath: process.env['CHROME_PATH'] }),
      args: ['--no-sandbox'],
    },
  },
})
