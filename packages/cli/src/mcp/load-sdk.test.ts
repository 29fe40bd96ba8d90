import { expect, test } from 'vitest'
import { loadSdk } from './load-sdk.ts'

test('where the SDK is not installed, the sentence says how to install it', async () => {
  const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' })
  await expect(loadSdk(() => Promise.reject(missing))).rejects.toMatchObject({
    name: 'Failure',
    message: 'The package @modelcontextprotocol/sdk is not installed, and darkroom mcp needs it.',
    next: [expect.stringContaining('npm install --save-dev @modelcontextprotocol/sdk')],
  })
})

test('a mistake in the SDK is not taken for a missing one', async () => {
  await expect(loadSdk(() => Promise.reject(new TypeError('broken')))).rejects.toThrow('broken')
})
