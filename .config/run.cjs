'use strict'
// Every npm script goes through here, so that it runs on the repository's own Node.
const { spawn } = require('child_process')
const { constants } = require('os')
const path = require('path')
const { bin, ensureInstalled, node, root } = require('./install.cjs')
// Room for young objects from the beginning: a start is a quarter shorter when it is not cleaned a
// dozen times over, and under load little is young enough to be cleaned in vain. Nor is any of its hundreds
// of modules looked up for being a link: none is.
const { flags } = require('./node.json')

/** Runs a TypeScript file of the repository, or a tool of node_modules/.bin, and exits as it does. */
function run(target, args) {
  ensureInstalled()
  const file = target.endsWith('.ts') ? path.join(root, target) : path.join(bin, target)
  // By its end our own programs learn that we were killed, and we over it that all of it was closed.
  const channel = target.endsWith('.ts') ? ['ipc'] : []
  const stdio = ['inherit', 'inherit', 'inherit'].concat(channel)
  const child = spawn(node, flags.concat(file, args), { env: environment(), stdio })
  passSignals(child)
  let stopped = false
  child.on('message', (message) => (stopped = message === 'stopped'))
  child.on('exit', function (code, signal) {
    process.exit(signal ? (stopped ? 0 : 128 + constants.signals[signal]) : code)
  })
}

function environment() {
  return Object.assign({}, process.env, {
    // Nested tools start `node` by name.
    PATH: bin + path.delimiter + process.env.PATH,
    // Keeps TypeScript stripped and compiled between starts.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || path.join(root, '.cache', 'compile'),
  })
}

function passSignals(child) {
  // A terminal sends Ctrl-C to the child as well; passing it on would deliver it twice.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
}

module.exports = { run }
if (require.main === module) run(process.argv[2], process.argv.slice(3))
