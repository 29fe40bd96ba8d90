import { boolean, constant, property, assert as propertyHolds, record } from 'fast-check'
import { expect, test } from 'vitest'
import { defaultFacebookSettings, printFacebookSettings, readFacebookSettings } from './facebook-settings.ts'

const switches = record({
  clientOauthLogin: boolean(),
  webOauthLogin: boolean(),
  enforceHttps: boolean(),
  embeddedBrowserOauthLogin: boolean(),
  strictMode: constant(true),
  javascriptSdk: boolean(),
})

test('a switch that was never stored has its default', () => {
  expect(readFacebookSettings({ settings: '{}' })).toEqual(defaultFacebookSettings)
  expect(readFacebookSettings({ settings: '{"strictMode":false,"colour":"red","javascriptSdk":1}' })).toEqual({
    ...defaultFacebookSettings,
    strictMode: false,
  })
})

test('switches that are stored are read as they were', () => {
  propertyHolds(
    property(switches, (given) => {
      expect(readFacebookSettings({ settings: printFacebookSettings(given) })).toEqual(given)
    }),
  )
})
