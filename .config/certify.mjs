export default {
  paths: ['features/certification/**/*.feature'],
  // As they are written in the repository, and as they are built in the package.
  import: ['scenarios/certify/{world,hooks}.{ts,js}', 'scenarios/certify/steps/*.{ts,js}'],
  strict: true,
  parallel: 2,
  publish: false,
}
