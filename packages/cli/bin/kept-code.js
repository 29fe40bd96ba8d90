const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const path = require('node:path')
const { constants, Script } = require('node:vm')

/**
 * Runs a file of the bundle, and those that it requires, with the code that an earlier process compiled. Node's own compile cache
 * keeps what is compiled when a file is read, which is little of it. Here it is kept once the program has run, with every function
 * that it called, and so a start compiles nothing. V8 tells another file by its length only, so a build empties the folder.
 *
 * @param {string} bundle The folder of the bundle.
 * @param {string} main The file's name there.
 */
exports.runKept = function runKept(bundle, main) {
  const kept = path.join(bundle, '.cache', `${process.version}-${process.arch}`)
  const modules = new Map()
  /** Scripts whose code is not kept yet. */
  const fresh = new Map()

  function load(name) {
    const known = modules.get(name)
    if (known !== undefined) return known.exports
    const module = { exports: {} }
    modules.set(name, module)
    const filename = path.join(bundle, name)
    const code = readFileSync(filename, 'utf8')
    const script = new Script(`(function (exports, require, module, __filename, __dirname) {${code}\n})`, {
      filename,
      cachedData: readIfThere(path.join(kept, name)),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    })
    // Another version of Node or other flags refuse what was kept.
    if (script.cachedDataRejected !== false) fresh.set(name, script)
    script.runInThisContext()(module.exports, requireBeside, module, filename, bundle)
    return module.exports
  }
  const requireBeside = (name) => (name.startsWith('./') ? load(name.slice(2)) : require(name))

  function keep() {
    try {
      if (fresh.size > 0) mkdirSync(kept, { recursive: true })
      for (const [name, script] of fresh) {
        // Whoever reads meanwhile never finds half a file.
        const unfinished = path.join(kept, `${name}.${process.pid}`)
        writeFileSync(unfinished, script.createCachedData())
        renameSync(unfinished, path.join(kept, name))
      }
    } catch {
      // Where the folder cannot be written, each start compiles.
    }
    fresh.clear()
  }
  process.emitWarning = withoutOurs(process.emitWarning.bind(process))
  process.once('exit', keep)
  // A server may be killed, or run for so long that V8 forgets what only its start called.
  setTimeout(keep, 5000).unref()
  load(main)
}

/** Node warns that the loader for a script's `import()` is new, which says nothing to who runs the command. */
function withoutOurs(emitWarning) {
  return (warning, ...more) => {
    if (!String(warning).includes('USE_MAIN_CONTEXT_DEFAULT_LOADER')) emitWarning(warning, ...more)
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
