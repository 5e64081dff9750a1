/** The style of the page; it follows the reader's choice of light or dark. */
export const style = `:root { color-scheme: light dark; --line: #8885; --breaking: #c62828; --warning: #b26a00; --safe: #2e7d32; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem; }
code, pre { font: 0.875em/1.45 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { border: 1px solid var(--line); border-radius: 4px; margin: 0; overflow-x: auto; padding: 0.5rem; white-space: pre-wrap; }
h3, h4, figure, .about { margin: 0.5rem 0; }
h4 { font-weight: 500; }
article { border-left: 4px solid var(--line); margin: 1.5rem 0; padding-left: 1rem; }
article.breaking { border-color: var(--breaking); }
article.warning { border-color: var(--warning); }
article.safe { border-color: var(--safe); }
.verdict { font-size: 1.25rem; font-weight: 600; }
.verdict.breaking { color: var(--breaking); }
.verdict.warning { color: var(--warning); }
.counts, .about { font-size: 0.875rem; font-weight: 400; opacity: 0.8; }
.sides { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); }
.sides div { min-width: 0; }
`;
