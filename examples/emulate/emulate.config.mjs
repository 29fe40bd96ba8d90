import { instagram } from '@darkroom/emulate'
import { defineConfig } from 'emulate'

// GitHub on one port, Instagram on the next: npx emulate start --config emulate.config.mjs
export default defineConfig({
  services: {
    github: { emulator: 'github' },
    instagram: {
      emulator: instagram(),
      seed: {
        asOf: '2026-10-01',
        world: {
          accounts: [{ username: 'ada.lens', type: 'BUSINESS', password: 'darkroom' }],
          apps: [
            {
              name: 'Below',
              mode: 'live',
              instagram_login: {
                instagram_app_id: '2000000000000002',
                instagram_app_secret: 'fedcba9876543210fedcba9876543210',
                redirect_uris: ['http://localhost:3000/auth/callback'],
              },
              advanced_access: ['instagram_business_basic'],
            },
          ],
        },
      },
    },
  },
})
