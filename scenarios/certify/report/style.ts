/** Of the page that stands by itself. */
export const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
.verdict { font-size: 1.5rem; font-weight: 700; }
section { border-left: 0.4rem solid #888; padding: 0.1rem 1rem; margin: 1rem 0; }
section.pass { border-color: #2e7d32; }
section.fail, section.unseen { border-color: #c62828; }
section.warn { border-color: #b26a00; }
h2 { font-size: 1.1rem; }
h3 { font-size: 1rem; margin-bottom: 0.2rem; }
.status { font-variant: small-caps; }
.small { font-size: 0.9rem; }
pre { overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #8886; padding: 0.6rem; }
`
