'use strict'
// Plain CommonJS for any Node from 14 on: this runs before the repository's own Node is there.
const { spawnSync } = require('child_process')
const { existsSync, readFileSync } = require('fs')
const path = require('path')

const root = path.dirname(__dirname)
const bin = path.join(root, 'node_modules', '.bin')
const node = path.join(bin, 'node')

/** Installs the dependencies unless node_modules already is what package-lock.json says. */
function ensureInstalled() {
  if (isInstalled()) return
  console.error('Installing dependencies (npm ci), once per change of package-lock.json …')
  npmCi()
  if (!existsSync(node)) fetchNode()
  if (!existsSync(node)) fail('npm ci did not bring node_modules/.bin/node')
}

function isInstalled() {
  if (!existsSync(node)) return false
  const wanted = packagesOf('package-lock.json')
  // npm writes this file last, so an interrupted install has none.
  const present = packagesOf(path.join('node_modules', '.package-lock.json'))
  return Object.keys(wanted).every(function (place) {
    if (place === '') return true
    if (!present[place]) return wanted[place].optional || wanted[place].devOptional
    return present[place].integrity === wanted[place].integrity
  })
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages
  } catch (error) {
    return {}
  }
}

function npmCi() {
  // Engine warnings are about the Node that runs npm, not the one that runs the sandbox.
  npm([
    'ci',
    '--include=dev',
    '--engine-strict=false',
    '--loglevel=error',
    '--no-fund',
    '--no-audit',
  ])
}

/** An npm that blocks install scripts in spite of `allowScripts` leaves the binary out. */
function fetchNode() {
  const cwd = path.join(root, 'node_modules', 'node')
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd, stdio: 'inherit' })
}

function npm(args) {
  const elsewhere = process.env.PATH.split(path.delimiter).filter((folder) => folder !== bin)
  const env = Object.assign({}, process.env, { PATH: elsewhere.join(path.delimiter) })
  const result = spawnSync('npm', args, { cwd: root, env, stdio: ['ignore', 2, 2] })
  if (result.error) fail('npm cannot be run: ' + result.error.message)
  if (result.status !== 0) fail('npm ci failed; its message is above')
}

function fail(reason) {
  console.error('ces-sandbox: ' + reason)
  process.exit(1)
}

module.exports = { bin, ensureInstalled, node, root }
