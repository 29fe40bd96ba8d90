#!/usr/bin/env node
// npm links a command only if its file is there before anything is built, so this folder is not built. It is written in
// JavaScript that old versions of Node read too.
const path = require('node:path')
const { findNode, isNewEnough, needed, runWith } = require('./newer-node.js')
const { runKept } = require('./kept-code.js')

const newer = isNewEnough(process.versions.node) ? undefined : findNode()
if (isNewEnough(process.versions.node)) {
  runKept(path.join(__dirname, '../bundle'), 'main.cjs')
} else if (newer !== undefined) {
  runWith(newer, __filename)
} else {
  console.error(
    `darkroom needs Node ${needed} or newer, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org.`,
  )
  process.exitCode = 1
}
