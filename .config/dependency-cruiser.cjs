'use strict'
// Decision 0001 in .github/decisions says in words what these rules check.

const test = '\\.test\\.ts$|/testing/'
// A file that meets the web, the store or a library says so by its name; in use-cases/ are those that
// load what a decision needs, have it decided and keep what comes of it.
const impureFile =
  '[/-](routes|schema|store|collections|jobs|seed)(\\.ts$|/)|/use-cases/|/slice\\.ts$'
// The places of the kernel that hold time and chance, and what an older Node lacks.
const clockAndIds = '^sandbox/kernel/(clock|ids|temporal)\\.ts$'
const impureFolder =
  '^sandbox/(server|platform|parties/(identity|community))/|^sandbox/trade/(exchange/upstream|tariff/data)'
const impurePackage =
  '^(node_modules/)?(hono|@hono|lowdb|msw|jose|otpauth|valibot|@valibot|@faker-js|commander)(/|$)'

const wings = '^sandbox/(platform|parties|trade)/'
const entrance = '^sandbox/(server/.+|[^/]+\\.ts$)'
const slice =
  '^sandbox/(?!(platform/(http|commands|control|docs|slice|exchanges)|server)/)[^/]+/[^/]+/'
const edgeFile = '[/-](routes|schema)(\\.ts$|/)'

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Files that import each other cannot be read one after the other.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'kernel-knows-nobody',
      comment: 'The kernel is what everything else is made of.',
      severity: 'error',
      from: { path: '^sandbox/kernel/' },
      to: { path: '^sandbox/(?!kernel/)' },
    },
    {
      name: 'platform-stands-on-the-kernel',
      comment: 'What stores and serves knows neither parties nor trade.',
      severity: 'error',
      from: { path: '^sandbox/platform/', pathNot: test },
      to: { path: '^sandbox/(parties|trade)/' },
    },
    {
      name: 'parties-stand-on-the-platform',
      comment: 'Who somebody is does not depend on what is traded.',
      severity: 'error',
      from: { path: '^sandbox/parties/', pathNot: test },
      to: { path: '^sandbox/trade/' },
    },
    {
      name: 'slices-meet-at-their-index',
      comment: 'What a slice lists in its index.ts is all that others may use.',
      severity: 'error',
      from: { path: '^sandbox/([^/]+/[^/]+)/' },
      to: {
        path: `${wings}[^/]+/.+`,
        pathNot: ['^sandbox/$1/', `${wings}[^/]+/index\\.ts$`, test],
      },
    },
    {
      name: 'domain-is-pure',
      comment:
        'A rule of the trade needs no web, no storage and no library; it is told what it needs.',
      severity: 'error',
      from: {
        path: '^sandbox/[^/]+/',
        pathNot: [test, impureFile, impureFolder, '^sandbox/[^/]+/[^/]+/index\\.ts$'],
      },
      to: { path: [impurePackage, '^sandbox/platform/(storage|commands)/', impureFile] },
    },
    {
      name: 'domain-needs-no-machine',
      comment: 'Files, processes, clocks and chance of the machine stay outside the domain.',
      severity: 'error',
      from: { path: '^sandbox/[^/]+/', pathNot: [test, impureFile, impureFolder, clockAndIds] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'production-ignores-test-folders',
      comment: 'The sandbox works without what tests it.',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^(features|scenarios|load)/' },
    },
    {
      name: 'oracle-counts-alone',
      comment:
        'An oracle that leant on code of the sandbox, be it by a detour, would share its slips.',
      severity: 'error',
      from: { path: '^load/oracle/' },
      to: { path: '^sandbox/', reachable: true },
    },
    {
      name: 'duty-oracle-counts-alone',
      comment:
        'The oracle of the arithmetic reads the text of a line and nothing else of the sandbox.',
      severity: 'error',
      from: { path: '^sandbox/trade/duties/testing/(oracle|line-text)\\.ts$' },
      to: {
        path: '^sandbox/',
        pathNot: '^sandbox/trade/duties/testing/line-text\\.ts$',
        reachable: true,
      },
    },
    {
      name: 'production-ignores-tests',
      comment: 'Test files and testing/ folders serve tests alone.',
      severity: 'error',
      from: { path: '^sandbox/', pathNot: test },
      to: { path: test },
    },
    {
      name: 'slices-do-not-look-up',
      comment: 'The control surface knows the slices, and so does the web; not the reverse.',
      severity: 'error',
      from: { path: slice, pathNot: test },
      to: { path: '^sandbox/platform/control/index\\.ts$' },
    },
    {
      name: 'commands-know-no-web',
      comment: 'A command is the same whatever channel it comes by; channels know commands.',
      severity: 'error',
      from: { path: '^sandbox/platform/commands/', pathNot: test },
      to: { path: ['^sandbox/platform/http/', '^(node_modules/)?(hono|@hono)(/|$)'] },
    },
    {
      name: 'slices-meet-the-web-at-their-edge',
      comment: 'What http/ offers to slices is for their routes and wire schemas.',
      severity: 'error',
      from: { path: slice, pathNot: [test, edgeFile, '^sandbox/parties/identity/'] },
      to: { path: '^sandbox/platform/http/index\\.ts$' },
    },
    {
      name: 'the-list-alone-reads-slices',
      comment: 'What a slice states of itself reaches the rest through sandbox/slices.ts.',
      severity: 'error',
      from: { path: '^sandbox/', pathNot: [test, '^sandbox/slices\\.ts$'] },
      to: { path: '^sandbox/(?!platform/slice/).+/slice\\.ts$' },
    },
    {
      name: 'only-entrances-compose',
      comment: 'sandbox/app.ts, the entrances beside it and server/ put the parts together.',
      severity: 'error',
      from: { path: `${wings}|^sandbox/kernel/`, pathNot: test },
      to: { path: entrance },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.config/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'import'] },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
}
