// The initialiser of the reference page, its own file so that no inline script is needed.
const dark = window.matchMedia('(prefers-color-scheme: dark)')

function followScheme() {
  document.documentElement.classList.toggle('dark-mode', dark.matches)
}

followScheme()
dark.addEventListener('change', followScheme)

const base = window.location.pathname.replace(/\/docs\/?$/, '')

window.SwaggerUIBundle({
  url: `${base}/openapi.json`,
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  filter: true,
  persistAuthorization: false,
  validatorUrl: null,
  presets: [window.SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
})
