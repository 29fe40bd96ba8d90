import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { ConfigError } from './config-error.ts'
import { parseConfig } from './parse-config.ts'

const deploy = join(import.meta.dirname, '..', '..', 'deploy')
const read = (name: string): string => readFileSync(join(deploy, name), 'utf8')

test('the configuration for containers lacks nothing but its secrets, which are not on this machine', () => {
  const parsed = (): unknown => parseConfig(read('connect.yaml'), '/config/connect.yaml', {})
  expect(parsed).toThrow(ConfigError)
  try {
    parsed()
  } catch (error) {
    for (const { what } of (error as ConfigError).problems) expect(what).toMatch(/^is in \/run\/secrets\//)
  }
})

test('the compose file hands in every secret that the configuration names', () => {
  const compose = parse(read('compose.yaml')) as {
    services: { connect: { secrets: string[]; deploy: { replicas: number } } }
    secrets: Record<string, unknown>
  }
  const named = [...read('connect.yaml').matchAll(/file:\/run\/secrets\/([\w-]+)/g)].map(([, name]) => name ?? '')
  expect(new Set(compose.services.connect.secrets)).toEqual(new Set(named))
  expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining(named))
  expect(compose.services.connect.deploy.replicas).toBe(3)
})
