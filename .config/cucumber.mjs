export default {
  paths: ['features/**/*.feature'],
  import: ['scenarios/{world,hooks,parameter-types}.ts', 'scenarios/steps/*.ts'],
  strict: true,
  parallel: 2,
  publish: false,
  format: ['progress', 'message:reports/cucumber.ndjson', 'html:reports/cucumber.html'],
}
