#!/usr/bin/env node
'use strict'
require('./run.cjs').run('sandbox/server/cli.ts', process.argv.slice(2))
