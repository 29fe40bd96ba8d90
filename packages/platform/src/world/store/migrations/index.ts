import { basicDisplay } from './0001-basic-display.ts'
import { threeLogins } from './0002-three-logins.ts'
import { sweepIndexes } from './0003-sweep.ts'
import { settingsAndSweeps } from './0004-settings-and-sweeps.ts'
import { openid } from './0005-openid.ts'
import { states } from './0006-states.ts'
import { desktopApps } from './0007-desktop-apps.ts'
import { media } from './0008-media.ts'
import { containers } from './0009-containers.ts'
import { discovery } from './0010-discovery.ts'
import { faults } from './0011-faults.ts'
import { webhooks } from './0012-webhooks.ts'
import { messages } from './0013-messages.ts'
import { insights } from './0014-insights.ts'

/** Every migration, in order. A world's version is how many it has had; one that was released never changes. */
export const migrations: readonly string[] = [
  basicDisplay,
  threeLogins,
  sweepIndexes,
  settingsAndSweeps,
  openid,
  states,
  desktopApps,
  media,
  containers,
  discovery,
  faults,
  webhooks,
  messages,
  insights,
]
