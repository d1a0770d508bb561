export default {
  paths: ['features/!(certification)/**/*.feature'],
  // As they are written in the repository, and as they are built in the package.
  import: ['scenarios/{world,hooks,parameter-types}.{ts,js}', 'scenarios/steps/*.{ts,js}'],
  strict: true,
  parallel: 2,
  publish: false,
  format: ['progress', 'message:reports/cucumber.ndjson', 'html:reports/cucumber.html'],
}
