#!/usr/bin/env node
'use strict'
require('./run.cjs').run('sandbox/cli.ts', process.argv.slice(2))
