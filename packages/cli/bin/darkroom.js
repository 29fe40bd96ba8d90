#!/usr/bin/env node
// npm links a command only if its file is there before anything is built, so this one is not built.
import module from 'node:module'
import { fileURLToPath } from 'node:url'

// Compiled code is kept beside the bundle, so that the second start is quicker than the first.
module.enableCompileCache?.(fileURLToPath(new URL('../bundle/.cache', import.meta.url)))
await import('../bundle/main.js')
