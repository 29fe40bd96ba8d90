#!/usr/bin/env node
// npm links a command only if its file is there before anything is built, so this folder is not built. It is written in
// JavaScript that old versions of Node read too.
import { fileURLToPath } from 'node:url'
import { findNode, isNewEnough, needed, runWith } from './newer-node.js'

const newer = isNewEnough(process.versions.node) ? undefined : findNode()
if (isNewEnough(process.versions.node)) {
  const { runKept } = await import('./kept-code.js')
  runKept(fileURLToPath(new URL('../bundle', import.meta.url)), 'main.cjs')
} else if (newer !== undefined) {
  runWith(newer, fileURLToPath(import.meta.url))
} else {
  console.error(
    `darkroom needs Node ${needed} or newer, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org.`,
  )
  process.exitCode = 1
}
