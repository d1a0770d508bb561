export default {
  paths: ['features/**/*.feature'],
  import: ['scenarios/**/!(*.test).ts'],
  strict: true,
  parallel: 2,
  publish: false,
  format: ['progress', 'message:reports/cucumber.ndjson', 'html:reports/cucumber.html'],
}
